package fr.palier.procurement.negotiation.domain;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What an answer says: an amount by lot, and words. Its text form is what is sealed and hashed. */
public record Content(Map<Integer, Money> amounts, String message) {

    public Content {
        amounts = Map.copyOf(amounts);
        message = message == null ? "" : message.strip().replace("\r\n", "\n");
    }

    /** One line per lot, {@code 1=180000.00}, an empty line, the words. */
    public String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(amounts).forEach((lot, amount) -> text.append(lot)
                .append('=')
                .append(amount.euros().toPlainString())
                .append('\n'));
        return text.append('\n').append(message).toString();
    }

    public static Content of(String text) {
        int end = text.indexOf("\n\n");
        Map<Integer, Money> amounts = new TreeMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int equals = line.indexOf('=');
            amounts.put(
                    Integer.valueOf(line.substring(0, equals)), Money.of(new BigDecimal(line.substring(equals + 1))));
        });
        return new Content(amounts, text.substring(end + 2));
    }
}
