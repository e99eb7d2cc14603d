package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.negotiation.domain.Chain;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the log of a negotiation: {@code java -jar palier.jar --verify-negotiation=M-62-2026-0042} says it and ends, 0 = whole. */
@Component
public class VerifyNegotiation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyNegotiation.class);
    private static final String OPTION = "verify-negotiation";

    private final ExchangeLog log;
    private final ApplicationContext context;

    VerifyNegotiation(ExchangeLog log, ApplicationContext context) {
        this.log = log;
        this.context = context;
    }

    @Transactional(readOnly = true)
    public Chain verify(String reference) {
        return Chain.of(log.of(reference));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        int broken = 0;
        for (String reference : arguments.getOptionValues(OPTION)) {
            Chain chain = Chain.of(log.of(reference));
            if (chain.lines() == 0 || !chain.isWhole()) {
                broken++;
            }
            LOG.info("{}", sentence(reference, chain));
        }
        int code = broken == 0 ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** What the command says of a log. */
    static String sentence(String reference, Chain chain) {
        if (chain.lines() == 0) {
            return "Registre de négociation %s : aucune ligne.".formatted(reference);
        }
        return chain.isWhole()
                ? "Registre de négociation %s : intact, %d lignes, empreinte finale %s."
                        .formatted(reference, chain.lines(), chain.head())
                : "Registre de négociation %s : ROMPU à la ligne %d sur %d."
                        .formatted(reference, chain.brokenAt(), chain.lines());
    }
}
