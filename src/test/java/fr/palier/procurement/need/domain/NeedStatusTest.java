package fr.palier.procurement.need.domain;

import static fr.palier.procurement.need.domain.NeedStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedStatusTest {

    private record Step(NeedStatus from, NeedStatus to) {}

    private static final Set<Step> ALLOWED = Set.of(
            new Step(STATED, SPLIT_WARNED),
            new Step(STATED, TO_REVIEW),
            new Step(SPLIT_WARNED, TO_REVIEW),
            new Step(SPLIT_WARNED, RETURNED),
            new Step(SPLIT_WARNED, WITHDRAWN),
            new Step(TO_REVIEW, RETURNED),
            new Step(TO_REVIEW, STATED),
            new Step(TO_REVIEW, SETTLED),
            new Step(TO_REVIEW, DIRECT_PURCHASE),
            new Step(TO_REVIEW, WITHDRAWN),
            new Step(RETURNED, STATED),
            new Step(RETURNED, WITHDRAWN),
            new Step(SETTLED, TENDER_OPENED),
            new Step(DIRECT_PURCHASE, TO_SIGN),
            new Step(DIRECT_PURCHASE, PURCHASED),
            new Step(DIRECT_PURCHASE, STATED),
            new Step(DIRECT_PURCHASE, WITHDRAWN),
            new Step(TO_SIGN, PURCHASED),
            new Step(TO_SIGN, DIRECT_PURCHASE),
            new Step(TO_SIGN, WITHDRAWN),
            new Step(TENDER_OPENED, AWARDED),
            new Step(TENDER_OPENED, DISCONTINUED),
            new Step(AWARDED, TENDER_OPENED),
            new Step(DISCONTINUED, TENDER_OPENED));

    @ParameterizedTest
    @EnumSource
    void a_need_goes_only_where_the_procedure_leads(NeedStatus from) {
        for (NeedStatus to : NeedStatus.values()) {
            assertThat(from.mayBecome(to)).as("%s -> %s", from, to).isEqualTo(ALLOWED.contains(new Step(from, to)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_withdrawn_and_discontinued_needs_leave_the_totals(NeedStatus status) {
        assertThat(status.counts()).isEqualTo(status != WITHDRAWN && status != DISCONTINUED);
    }
}
