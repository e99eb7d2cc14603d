package fr.palier.procurement;

/** An objective of the quality of purchases that a later module counts; contributed as a bean, shown beside those counted here. */
public interface QualityObjective {

    /** Callers have checked that the reader follows quality. */
    Reached of(String office, int year);

    /**
     * What was reached in a year.
     *
     * @param title French title @param counted French sentence after « sur », what the denominator counts
     * @param address page that shows what is behind it
     */
    record Reached(String title, String counted, int numerator, int denominator, String address) {}
}
