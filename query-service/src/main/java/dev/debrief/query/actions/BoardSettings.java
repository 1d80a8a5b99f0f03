package dev.debrief.query.actions;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param dueSoon how long before its deadline an action item is due soon */
@Validated
@ConfigurationProperties("debrief.deadlines")
record BoardSettings(@DurationMin @DefaultValue("3d") Duration dueSoon) {}
