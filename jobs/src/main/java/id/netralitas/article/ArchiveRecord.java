package id.netralitas.article;

import org.netpreserve.jwarc.MessageHeaders;

/**
 * One record of an archive.
 *
 * @param block what it holds, its rest left out beyond the limit
 * @param length of the whole block, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
record ArchiveRecord(MessageHeaders headers, byte[] block, long length) {}
