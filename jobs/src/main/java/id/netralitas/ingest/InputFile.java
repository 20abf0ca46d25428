package id.netralitas.ingest;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param path its full address on its file system
 * @param name what tables call it: its path below the folder that was given, or its own name;
 *     preceded by as many outer folders as make it unique among the input
 * @param bytes its size
 * @param root the folder that was given, or that of a file given by itself
 */
public record InputFile(String path, String name, long bytes, String root)
    implements Serializable {}
