package fr.palier.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.palier.office.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the server's check of a form: what is in the bounds passes unchanged, all else is a rejection and nothing but that. */
class FormFieldTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Random random = new Random(20_261_121);

    @Test
    void acceptsANumberExactlyWhenItIsWithinItsBounds() {
        for (int round = 0; round < 2000; round++) {
            BigDecimal min = BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(3));
            BigDecimal max = min.add(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3)));
            BigDecimal value = BigDecimal.valueOf(random.nextInt(6000) - 3000, random.nextInt(3));
            boolean withMin = random.nextBoolean();
            boolean withMax = random.nextBoolean();
            String form = "{\"type\":\"number\",\"key\":\"n\",\"validate\":{%s}}"
                    .formatted(String.join(
                            ",",
                            java.util.stream.Stream.of(
                                            withMin ? "\"min\":" + min.toPlainString() : null,
                                            withMax ? "\"max\":\"" + max.toPlainString() + "\"" : null)
                                    .filter(java.util.Objects::nonNull)
                                    .toList()));
            boolean within = (!withMin || value.compareTo(min) >= 0) && (!withMax || value.compareTo(max) <= 0);

            if (within) {
                assertThat(accept(form, new DecimalNode(value))).isEqualTo(value.doubleValue());
            } else {
                assertThatThrownBy(() -> accept(form, new DecimalNode(value)))
                        .as("%s in %s", value, form)
                        .isInstanceOf(Rejection.class);
            }
        }
    }

    @Test
    void answersAnyJsonWithAValueOfItsTypeOrARejection() {
        for (String type : Set.of(
                "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist")) {
            String form = "{\"type\":\"%s\",\"key\":\"f\",\"validate\":{\"maxLength\":20}}".formatted(type);
            for (int round = 0; round < 500; round++) {
                JsonNode any = any(3);
                try {
                    Object value = accept(form, any);
                    if (value != null) {
                        assertThat(value)
                                .as("%s from %s", type, any)
                                .isInstanceOf(
                                        type.equals("number")
                                                ? Double.class
                                                : type.equals("checkbox") ? Boolean.class : String.class);
                    }
                } catch (Rejection refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "26-01-01", "+12026-01-01", "0001-01-01", "9999-01-01", "demain", ""
            })
    void refusesWhatIsNoDay(String text) {
        String form = "{\"type\":\"datetime\",\"subtype\":\"date\",\"key\":\"d\",\"validate\":{\"required\":true}}";

        assertThatThrownBy(() -> accept(form, TextNode.valueOf(text))).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesAPassedDayOnlyWhereTheFormDoes() {
        String open = "{\"type\":\"datetime\",\"subtype\":\"date\",\"key\":\"d\"}";
        String future = "{\"type\":\"datetime\",\"subtype\":\"date\",\"key\":\"d\",\"disallowPassedDates\":true}";
        TextNode passed = TextNode.valueOf("2020-01-01");

        assertThat(accept(open, passed)).isEqualTo("2020-01-01");
        assertThatThrownBy(() -> accept(future, passed)).hasMessageContaining("date passée");
        String today = LocalDate.now(fr.palier.office.Zone.PARIS).toString();
        assertThat(accept(future, TextNode.valueOf(today))).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "time,10:30,true",
        "time,10:30Z,true",
        "time,25:00,false",
        "datetime,2026-11-21T10:30,true",
        "datetime,2026-11-21T10:30Z,true",
        "datetime,2026-11-21T10:30+01:00,true",
        "datetime,2026-11-21 10:30,false",
        "datetime,2026-11-21T99:30,false"
    })
    void readsTimesAsFormJsWritesThem(String subtype, String text, boolean good) {
        String form = "{\"type\":\"datetime\",\"subtype\":\"%s\",\"key\":\"d\"}".formatted(subtype);

        if (good) {
            assertThat(accept(form, TextNode.valueOf(text))).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> accept(form, TextNode.valueOf(text))).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void refusesTextThatIsNoText() {
        String form = "{\"type\":\"textfield\",\"key\":\"t\"}";

        for (String bad : new String[] {"a\u0000b", "a\u202Eb", "a\uD800b", "a\u001Bb"}) {
            assertThatThrownBy(() -> accept(form, TextNode.valueOf(bad))).isInstanceOf(Rejection.class);
        }
        assertThat(accept(form, TextNode.valueOf("  Éclairage « LED » \uD83D\uDCA1 ")))
                .isEqualTo("Éclairage « LED » \uD83D\uDCA1");
        assertThatThrownBy(() -> accept(form, TextNode.valueOf("x".repeat(4001))))
                .hasMessageContaining("4");
    }

    @ParameterizedTest
    @CsvSource({"email,a@b.example,true", "email,a b@c.d,false", "phone,03 21 00 00 00,true", "phone,call me,false"})
    void checksMailAndPhoneAsTheFormSays(String kind, String text, boolean good) {
        String form = "{\"type\":\"textfield\",\"key\":\"t\",\"validate\":{\"validationType\":\"%s\"}}".formatted(kind);

        if (good) {
            assertThat(accept(form, TextNode.valueOf(text))).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> accept(form, TextNode.valueOf(text))).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void takesEachChoiceOnceAndFromTheListOnly() throws JsonProcessingException {
        String form =
                "{\"type\":\"checklist\",\"key\":\"c\",\"values\":[{\"label\":\"A\",\"value\":\"A\"},{\"label\":\"B\",\"value\":\"B\"}]}";

        assertThat(accept(form, JSON.readTree("[\"A\",\"B\"]"))).isEqualTo("A,B");
        for (String bad : new String[] {"[\"A\",\"A\"]", "[\"C\"]", "[[\"A\"]]", "\"A\"", "[null]"}) {
            JsonNode value = JSON.readTree(bad);
            assertThatThrownBy(() -> accept(form, value)).isInstanceOf(Rejection.class);
        }
    }

    private static Object accept(String component, JsonNode value) {
        try {
            JsonNode field = JSON.readTree(component);
            FormSchema schema = FormSchema.of(JSON.createObjectNode()
                    .set("components", JSON.createArrayNode().add(field)));
            String key = field.path("key").asText();
            return schema.accept(Map.of(key, value), Set.of(), LocalDate.now()).get(key);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> new DecimalNode(new BigDecimal("1e" + random.nextInt(400)));
            case 4 ->
                TextNode.valueOf(random.ints(random.nextInt(30), 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            case 5 -> TextNode.valueOf("2026-11-" + random.nextInt(40));
            case 6 -> {
                var list = JSON.createArrayNode();
                IntStream.range(0, random.nextInt(4)).forEach(i -> list.add(any(depth - 1)));
                yield list;
            }
            default -> JSON.createObjectNode().set("value", any(depth - 1));
        };
    }
}
