package id.netralitas.job;

/**
 * What the user asks of a night.
 *
 * @param run all that a run is asked, too
 * @param store folder or address of the store
 * @param keepsMissing whether what no file of the input holds any longer stays in
 * @param allowsShrink whether a release may have far fewer events or articles than the last one
 * @param keptReleases how many releases can be made again
 * @param bounds of guards, where they are not the usual ones
 * @param program what tells this build of the program from others of its version; may be empty
 */
public record NightlySettings(
    RunSettings run,
    String store,
    boolean keepsMissing,
    boolean allowsShrink,
    int keptReleases,
    GuardBounds bounds,
    String program) {}
