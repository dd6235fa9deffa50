package id.sayembara.shape.planted.document.edge;

import id.sayembara.shape.planted.competition.edge.PlantedEdge;

/** An edge that reaches into another feature's. */
final class PlantedReader {
    PlantedEdge foreign;
}
