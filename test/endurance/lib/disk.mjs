/** A small real disk that can be filled: an ext4 file system in a file, mounted; needs root. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const MIB = 1024 * 1024;

/** Why no such disk can be had here, or `null`. */
export function whyNoDisk() {
  if (process.platform !== 'linux') return 'only Linux mounts a file system from a file here';
  return process.getuid?.() === 0 ? null : 'mounting a file system needs root';
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
    // No reserve for root, who would otherwise never see the disk full.
    execFileSync('mkfs.ext4', ['-q', '-m', '0', this.image]);
    execFileSync('mount', ['-o', 'loop', this.image, this.path]);
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
