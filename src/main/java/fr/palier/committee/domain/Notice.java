package fr.palier.committee.domain;

/**
 * Time between the convocation and the session.
 *
 * @param days for a first convocation
 * @param secondDays for a second convocation
 * @param urgentDays least notice in urgency; meaningless where urgency is not allowed
 */
public record Notice(int days, int secondDays, int urgentDays, boolean urgencyAllowed, NoticeUnit unit) {

    public int daysOf(int convocation) {
        return convocation == 1 ? days : secondDays;
    }

    public String words(int number) {
        return number + " " + unit.label();
    }
}
