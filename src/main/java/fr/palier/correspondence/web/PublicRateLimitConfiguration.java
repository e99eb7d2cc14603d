package fr.palier.correspondence.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limit in front of everything that is open without an account. */
@Configuration(proxyBeanMethods = false)
class PublicRateLimitConfiguration {

    @Bean
    FilterRegistrationBean<PublicRateLimit> publicRateLimit(
            @Value("${palier.public.requests-per-minute:60}") int perMinute) {
        var filter = new FilterRegistrationBean<>(new PublicRateLimit(perMinute));
        filter.addUrlPatterns(
                "/liens/*",
                "/open-data/*",
                "/enquete/*",
                "/calendrier-achats",
                "/calendrier-achats.ics",
                "/calendrier-achats.csv",
                "/calendrier-achats.json",
                "/comment-repondre/*",
                "/demandes/*",
                "/engagements/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}
