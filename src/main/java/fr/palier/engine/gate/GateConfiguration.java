package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.security.FilterOrder;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    FilterRegistrationBean<Gate> gate(TaskDesk desk, IdentityService identity, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new Gate(desk, identity, json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setMatchAfter(true);
        filter.setOrder(FilterOrder.GATE);
        return filter;
    }
}
