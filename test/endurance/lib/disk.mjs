/** A small disk that can be filled: a file system of its own, mounted; needs root. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIB = 1024 * 1024;

const PROBE_MEGABYTES = 16;

/** Why no such disk can be had here, or `null`. Tries to make one. */
export function whyNoDisk() {
  if (process.platform !== 'linux') return 'only Linux mounts a small file system here';
  if (process.getuid?.() !== 0) return 'mounting a file system needs root';
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-disk-'));
  try {
    new SmallDisk(folder, PROBE_MEGABYTES).remove();
    return null;
  } catch {
    return 'neither a file system in a file nor one in memory can be mounted';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * An ext4 file system in a file; where there are no loop devices, one in memory of that size.
 *
 * @param {string} image
 * @param {string} path
 * @param {number} megabytes
 */
function mount(image, path, megabytes) {
  try {
    // No reserve for root, who would otherwise never see the disk full.
    execFileSync('mkfs.ext4', ['-q', '-m', '0', image], { stdio: 'pipe' });
    execFileSync('mount', ['-o', 'loop', image, path], { stdio: 'pipe' });
  } catch {
    const options = `size=${megabytes}m`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' });
  }
}

/** One small disk. */
export class SmallDisk {
  /**
   * @param {string} folder To keep the image and the mount point in.
   * @param {number} megabytes
   */
  constructor(folder, megabytes) {
    this.image = join(folder, 'disk.img');
    this.path = join(folder, 'disk');
    mkdirSync(this.path, { recursive: true });
    writeFileSync(this.image, '');
    truncateSync(this.image, megabytes * MIB);
    mount(this.image, this.path, megabytes);
  }

  get freeBytes() {
    const { bavail, bsize } = statfsSync(this.path);
    return bavail * bsize;
  }

  /**
   * Fills the disk.
   *
   * @param {number} leaveBytes
   */
  fill(leaveBytes = 0) {
    const file = openSync(join(this.path, 'ballast'), 'a');
    try {
      for (let size = MIB; size >= 512; size /= 2) this.#writeWhileRoom(file, size, leaveBytes);
    } finally {
      closeSync(file);
    }
  }

  /**
   * @param {number} file
   * @param {number} size
   * @param {number} leaveBytes
   */
  #writeWhileRoom(file, size, leaveBytes) {
    const part = Buffer.alloc(size, 0x5a);
    try {
      while (leaveBytes === 0 || this.freeBytes - size > leaveBytes) writeSync(file, part);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }

  /** Gives the room back. */
  free() {
    rmSync(join(this.path, 'ballast'), { force: true });
  }

  remove() {
    execFileSync('umount', ['-l', this.path]);
    rmSync(this.image, { force: true });
  }
}
