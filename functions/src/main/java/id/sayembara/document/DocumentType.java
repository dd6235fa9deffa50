package id.sayembara.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of files that are taken. R16. */
public enum DocumentType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png");

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Such as {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, with the dot. */
    public String extension() {
        return extension;
    }

    /** Those of all types, in their order. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(DocumentType::mediaType).toList();
    }

    /** The type of this media type, written exactly so. */
    public static Optional<DocumentType> of(String mediaType) {
        for (DocumentType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
