package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.security.FilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    FilterRegistrationBean<Gate> gate(TaskDesk desk, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new Gate(desk, json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(FilterOrder.GATE);
        return filter;
    }
}
