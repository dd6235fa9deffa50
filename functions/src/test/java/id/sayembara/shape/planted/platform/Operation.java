package id.sayembara.shape.planted.platform;

/** Stands for the platform's marker. */
public interface Operation {}
