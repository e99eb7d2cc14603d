package fr.palier.committee.domain;

/**
 * The quorum as it was counted.
 *
 * @param seats seats that the quorum refers to
 * @param counted members who count
 * @param required members who must count
 */
public record QuorumCount(int seats, int counted, int required) {

    public boolean reached() {
        return counted >= required;
    }

    public String words() {
        return "%d membre%s compté%s sur %d, %d requis"
                .formatted(counted, counted > 1 ? "s" : "", counted > 1 ? "s" : "", seats, required);
    }
}
