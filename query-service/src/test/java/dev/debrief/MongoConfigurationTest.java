package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What the query-service gets of MongoDB, without connecting to one. */
class MongoConfigurationTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
            .withUserConfiguration(MongoConfiguration.class);

    @Test
    void the_views_are_in_the_named_database_and_survive_the_crash_of_a_member() {
        program.withPropertyValues("debrief.mongodb=mongodb://localhost:1/", "spring.mongodb.database=views")
                .run(context -> {
                    var database = context.getBean(MongoDatabaseFactory.class).getMongoDatabase();
                    assertThat(database.getName()).isEqualTo("views");
                    assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
                });
    }

    @Test
    void an_address_that_may_contain_a_password_is_not_shown() {
        program.withPropertyValues("debrief.mongodb=mongodb://user:se@cret@localhost:1/")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("DEBRIEF_MONGODB is not a valid connection string")
                        .hasMessageNotContaining("cret"));
    }
}
