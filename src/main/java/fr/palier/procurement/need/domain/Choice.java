package fr.palier.procurement.need.domain;

import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.Procedure;
import java.util.List;

/**
 * What the rules answer to a value and a date.
 *
 * @param days minimum consultation period, calendar days
 * @param version version of the table that answered
 * @param record id of the kept decision; null for a simulation
 */
public record Choice(
        Procedure procedure,
        CommitteeKind committee,
        int days,
        List<Channel> channels,
        String rule,
        String basis,
        String version,
        Long record) {

    public Choice {
        channels = List.copyOf(channels);
    }
}
