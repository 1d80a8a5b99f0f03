package dev.debrief.query;

import dev.debrief.api.Actor;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The people, places and times that the tests tell of. */
public final class Cast {

    public static final Actor ADA = new Actor("ada", "Ada Lovelace", "responder");
    public static final Actor GRACE = new Actor("grace", "Grace Hopper", "editor");
    public static final Actor ALAN = new Actor("alan", "Alan Turing", "admin");

    /** A Friday in spring, at noon in London. */
    public static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");

    /** What questions without a time are asked at: when some of the deadlines of {@link Stories} have passed. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-14T10:00:00Z"), ZoneOffset.UTC);

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static final Service CHECKOUT = new Service("checkout", ServiceKind.SERVICE);
    public static final Service SEARCH = new Service("search", ServiceKind.SERVICE);
    public static final Service SUPPORT = new Service("support", ServiceKind.DEPARTMENT);

    public static final ReportId UNKNOWN = ReportId.of("00000000-0000-0000-0000-000000000000");

    private Cast() {}
}
