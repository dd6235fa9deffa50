package id.sayembara.platform;

/**
 * What one feature adds to another's save, so that both hold or neither does. Only the feature that made it knows what is in it; only
 * a store can save it.
 */
public interface Part {}
