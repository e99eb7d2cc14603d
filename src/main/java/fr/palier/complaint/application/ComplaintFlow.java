package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import java.time.LocalDate;
import java.util.List;

/** What the procedure is told of a complaint, and what it says of who waits for whom. */
public interface ComplaintFlow {

    void start(Complaint complaint);

    /** Begins the procedure again for a complaint that was closed. */
    void reopened(Complaint complaint);

    /** Place and subject are known now. */
    void qualified(Complaint complaint);

    /** Facts changed, or a common incident: the tables are asked again. */
    void rerouted(Complaint complaint);

    void tenantWrote(Complaint complaint);

    /** The office wrote back: the message needs no reading any more. */
    void messageRead(Complaint complaint);

    void interventionEnded(Complaint complaint, boolean accepted);

    void incidentEnded(Complaint complaint);

    void onCallTaken(Complaint complaint);

    /** Closed on a page: nothing waits any more. */
    void closed(Complaint complaint);

    /** Open tasks of the office's complaints, the most pressing first. */
    List<Waiting> waiting(String office);

    /** A task that waits. @param group role group, or null where somebody took it */
    record Waiting(String reference, String task, String group, String assignee, LocalDate due) {}
}
