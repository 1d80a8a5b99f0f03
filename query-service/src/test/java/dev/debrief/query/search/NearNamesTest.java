package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "checkout, Checkout, true",
        "payment gateway, payment-gateway, true",
        "payment gateway, paymentgateway, true",
        "checkout, chekout, true",
        "checkout, checkuot-, false",
        "checkout, checkoutt, true",
        "Grace Hopper, Grace Hoper, true",
        "search, scrawl, false",
        "db1, db2, false",
        "cluster-1, cluster-2, false",
        "mail, main, false",
        "payments, payroll, false",
    })
    void names_are_near_if_they_may_mean_the_same(String one, String other, boolean near) {
        assertThat(NearNames.areNear(one, other)).isEqualTo(near);
        assertThat(NearNames.areNear(other, one)).isEqualTo(near);
    }
}
