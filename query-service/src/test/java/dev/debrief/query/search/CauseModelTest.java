package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.query.search.CauseModel.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The model learns which words go with which category, from what people have classified, and always the same. */
class CauseModelTest {

    private final List<Example> examples = examples();

    @Test
    void words_of_a_category_make_it_likely() {
        CauseModel model = CauseModel.learn(examples);
        Map<String, Double> likely = model.likely(features("the disk of the server was full again"));

        assertThat(likely.keySet().iterator().next()).isEqualTo("capacity");
        assertThat(likely.values().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(0.999, 1.001);
        assertThat(model.words(features("the disk of the server was full again"), "capacity", 3))
                .contains("disk");
    }

    @Test
    void the_same_examples_make_the_same_model_in_any_order() {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(1));
        Map<String, Integer> text = features("the certificate of the disk");

        assertThat(CauseModel.learn(shuffled).likely(text))
                .isEqualTo(CauseModel.learn(examples).likely(text));
    }

    @Test
    void too_few_examples_teach_nothing() {
        CauseModel model = CauseModel.learn(examples.subList(0, 6));

        assertThat(model.likely(features("disk"))).isEmpty();
        assertThat(model.words(features("disk"), "capacity", 3)).isEmpty();
        assertThat(model.taught()).isEmpty();
    }

    @Test
    void a_text_of_unknown_words_is_answered() {
        assertThat(CauseModel.learn(examples).likely(features("zebra"))).hasSize(2);
        assertThat(CauseModel.learn(examples).likely(Map.of())).hasSize(2);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            examples.add(new Example("a" + i, features("the disk was full on server " + i), Set.of("capacity")));
            examples.add(new Example("b" + i, features("the certificate expired on host " + i), Set.of("renewal")));
        }
        return examples;
    }

    private static Map<String, Integer> features(String text) {
        return CauseModel.features(List.of(text.split(" ")));
    }
}
