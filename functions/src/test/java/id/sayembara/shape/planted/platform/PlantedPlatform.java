package id.sayembara.shape.planted.platform;

import id.sayembara.shape.planted.document.PlantedDocument;

/** A platform that knows a feature. */
public final class PlantedPlatform {
    PlantedDocument known;
}
