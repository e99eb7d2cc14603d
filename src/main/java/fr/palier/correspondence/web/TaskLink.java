package fr.palier.correspondence.web;

import fr.palier.engine.TaskAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Address of a task in mails and pages: it outlives the login, which would lose the part of Tasklist's own address behind the #. */
@Controller
class TaskLink {

    private final TaskAddress addresses;

    TaskLink(TaskAddress addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/taches/{id:[0-9a-zA-Z-]{1,64}}")
    String open(@PathVariable String id) {
        return "redirect:" + addresses.of(id);
    }
}
