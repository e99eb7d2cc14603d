package fr.palier.correspondence;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import fr.palier.correspondence.application.FrenchLines;
import fr.palier.correspondence.application.Templates;
import fr.palier.correspondence.application.Typography;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of templates: tagged (PDF/UA), to be archived (PDF/A-2a), title and language from the page, fonts embedded. The same
 * template and model give the same pages; the file also holds when it was made.
 */
@Component
public class Printer {

    private static final String FAMILY = "Palier";
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final byte[] SCREEN_COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Templates templates;

    Printer(Templates templates) {
        this.templates = templates;
    }

    /**
     * Renders a template.
     *
     * @param template {@code <module>/<name>}: {@code templates/<module>/<name>.html}, well-formed XHTML that decorates
     *     {@code correspondence/feuille :: feuille} or {@code correspondence/lettre :: lettre}
     */
    public byte[] pdf(String template, Map<String, Object> model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SCREEN_COLOURS)
                .useUnicodeLineBreaker(new FrenchLines())
                .withProducer("Palier")
                .withHtmlContent(Typography.french(templates.xml(template, model)), null)
                // nothing is fetched: a template names no outside file, a picture stands in it
                .useUriResolver((base, uri) -> uri != null && uri.startsWith(PrintedPicture.INLINE) ? uri : null)
                .toStream(bytes);
        font(builder, "", 400, FontStyle.NORMAL);
        font(builder, "-Bold", 700, FontStyle.NORMAL);
        font(builder, "-Oblique", 400, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
        } catch (IOException failure) {
            throw new UncheckedIOException("Template " + template + " cannot be printed", failure);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String variant, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> {
            try {
                return new ClassPathResource(FONTS + variant + ".ttf").getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        };
        builder.useFont(file, FAMILY, weight, style, true);
    }
}
