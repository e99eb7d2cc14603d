package fr.palier.nodes;

import fr.palier.PalierApplication;
import fr.palier.office.Zone;
import fr.palier.testing.TestOffices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One node of the application in a JVM of its own; it carries out each line it reads, and ends with its input. */
public final class NodeMain {

    private NodeMain() {}

    public static void main(String[] settings) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(Zone.PARIS));
        ConfigurableApplicationContext node =
                new SpringApplication(PalierApplication.class, TestOffices.class, RelayBindings.class).run(settings);
        String lockOwner = node.getBean(ProcessEngineConfigurationImpl.class)
                .getJobExecutor()
                .getLockOwner();
        say("ready " + lockOwner + " " + node.getEnvironment().getProperty("local.server.port"));
        Orders orders = node.getBean(Orders.class);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String order = input.readLine(); order != null; order = input.readLine()) {
                say(orders.carryOut(order));
            }
        } catch (RuntimeException refused) {
            // ends the node, and its test at once
            refused.printStackTrace();
        }
        System.exit(SpringApplication.exit(node));
    }

    private static void say(String line) {
        System.out.println(Node.PREFIX + line);
    }
}
