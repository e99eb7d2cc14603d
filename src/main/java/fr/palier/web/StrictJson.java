package fr.palier.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the settings of Jackson leave open: a text is a JSON string of readable characters, a date is {@code AAAA-MM-JJ} and nothing
 * else, a number can be written out. A sender that is wrong hears it, instead of finding later that something else was understood.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictTextsAndDates() {
        return builder -> builder.deserializers(new Text(), new Day(), new Amount());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            return ReadableText.isReadable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "characters that are no text");
        }
    }

    /** {@code 1e999999999} is short to send, and fills the memory of whoever writes it out. */
    private static final class Amount extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 1000;

        private Amount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            return number == null || Math.abs((long) number.scale()) <= MOST_DIGITS
                    ? number
                    : (BigDecimal)
                            context.handleWeirdNumberValue(BigDecimal.class, number, "too long to be written out");
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        private Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException wrong) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
            }
        }
    }
}
