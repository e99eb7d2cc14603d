package fr.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;

/** Who may send how much, before any of it is read. */
class UploadLimitTest {

    private final UploadLimit limit =
            new UploadLimit(List.of(new LargeUpload("/interventions/import")), DataSize.ofBytes(100));

    @Test
    void onlyPeopleSignedInSendMoreAndOnlyWhereItIsMeant() throws Exception {
        assertThat(answer("/liens/x", 100, false)).isEqualTo(200);
        assertThat(answer("/liens/x", 101, true)).isEqualTo(413);
        assertThat(answer("/interventions/import", 101, false)).as("a stranger").isEqualTo(413);
        assertThat(answer("/interventions/import", 101, true)).isEqualTo(200);
        assertThat(answer("/liens/x", -1, true)).as("of unknown length").isEqualTo(411);
    }

    private int answer(String path, int length, boolean signedIn) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        if (signedIn) {
            request.getSession(true)
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            SecurityContextHolder.createEmptyContext());
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
