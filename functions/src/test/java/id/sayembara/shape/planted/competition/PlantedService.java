package id.sayembara.shape.planted.competition;

/** A name that says nothing. */
final class PlantedService {}
