package fr.palier.commitment.application;

import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and whose gestures are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommitmentSettings.class)
class CommitmentConfiguration {

    /** The agency as it was when the breach was found. */
    @Bean
    TenantFiles.Agency gestureAgency(GestureRows rows) {
        return TenantFiles.Agency.of(TenantFile.GESTURE, (office, reference) -> rows.find(office, reference)
                .map(GoodwillGesture::agency));
    }
}
