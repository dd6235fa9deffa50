package id.sayembara.shape.planted.competition.edge;

/** An edge. */
public final class PlantedEdge {}
