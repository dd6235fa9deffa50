package id.sayembara.local.road;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Real PDF files of one page, under a kilobyte each, written by hand: a library would load fonts for each. */
public final class Paper {
    private Paper() {}

    /** A PDF that says this. */
    public static byte[] saying(String text) {
        String shown = "BT /F1 12 Tf 72 700 Td (" + escaped(text) + ") Tj ET";
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + latin(shown).length + " >>\nstream\n" + shown + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.4\n"));
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(out.size());
            out.writeBytes(latin(places.size() + " 0 obj\n" + object + "\nendobj\n"));
        }
        int table = out.size();
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> out.writeBytes(latin("%010d 00000 n \n".formatted(place))));
        out.writeBytes(latin(
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
