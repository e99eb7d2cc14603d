package fr.palier.procurement.tender.domain;

import java.math.BigDecimal;
import java.util.List;

/** What a lot holds: types of work with the delay allowed, places, lines to price. */
public record LotContent(List<Work> works, List<String> residences, List<PriceLine> lines) {

    /** @param delayDays days, calendar, that the firm has at most */
    public record Work(String workType, int delayDays) {}

    public record PriceLine(String code, String label, String unit, BigDecimal quantity) {}
}
