import { describe, expect, it } from 'vitest';
import { isHarmlessNoise } from '../../../scripts/lib/app.mjs';
import { authorityEntry, hasDisplay } from '../../../scripts/lib/display.mjs';
import { assertNodeVersion } from '../../../scripts/lib/node-version.mjs';
import { sandboxArgs } from '../../../scripts/lib/sandbox.mjs';
import { missingMessage, missingNeeds } from '../../../scripts/lib/system.mjs';

const NOTHING = { hasLibrary: () => false, hasProgram: () => false };
const EVERYTHING = { hasLibrary: () => true, hasProgram: () => true };

const names = (needs: readonly { readonly what: string }[]) => needs.map(({ what }) => what);

describe('missingNeeds', () => {
  it('asks for libraries on Linux, and for Xvfb only where there is no display', () => {
    const linux = { ...NOTHING, isLinux: true, withTests: false };
    const libraries = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1'];
    expect(names(missingNeeds({ ...linux, withDisplay: true }))).toEqual(libraries);
    expect(names(missingNeeds({ ...linux, withDisplay: false }))).toEqual([...libraries, 'Xvfb']);
  });

  it('asks for the tools of the tests only when they are to run', () => {
    const other = { ...NOTHING, isLinux: false, withDisplay: true };
    expect(missingNeeds({ ...other, withTests: false })).toEqual([]);
    expect(names(missingNeeds({ ...other, withTests: true }))).toContain('qpdf');
  });

  it('asks for nothing that is there', () => {
    expect(missingNeeds({ ...EVERYTHING, isLinux: true, withDisplay: false, withTests: true })).toEqual([]);
  });
});

describe('missingMessage', () => {
  const needs = missingNeeds({ ...NOTHING, isLinux: true, withDisplay: false, withTests: true });

  it('gives the one command to run, each package once', () => {
    const message = missingMessage(needs, 'apt');
    expect(message).toContain(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0',
    );
    expect(message.match(/poppler-utils/g)).toHaveLength(1);
  });

  it('speaks of Homebrew on a Mac and of names elsewhere', () => {
    expect(missingMessage(needs, 'mac')).toMatch(/brew install .*\bpoppler\b(?!-)/);
    expect(missingMessage(needs, 'other')).toContain('package manager');
  });
});

describe('sandboxArgs', () => {
  it('does without the sandbox for root on Linux alone', () => {
    expect(sandboxArgs('linux', 0)).toEqual(['--no-sandbox']);
    expect(sandboxArgs('linux', 1000)).toEqual([]);
    expect(sandboxArgs('darwin', 0)).toEqual([]);
    expect(sandboxArgs('win32', undefined)).toEqual([]);
  });
});

describe('hasDisplay', () => {
  it('needs a variable on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});

describe('authorityEntry', () => {
  it('writes one entry that fits any display', () => {
    const entry = authorityEntry(new Uint8Array(16).fill(7));
    expect(entry.subarray(0, 6).toString('hex')).toBe('ffff00000000');
    expect(entry.subarray(6, 8).readUInt16BE()).toBe(18);
    expect(entry.subarray(8, 26).toString('ascii')).toBe('MIT-MAGIC-COOKIE-1');
    expect(entry.subarray(26).toString('hex')).toBe(`0010${'07'.repeat(16)}`);
  });
});

describe('assertNodeVersion', () => {
  it('takes Node 20.19 and newer', () => {
    expect(() => {
      assertNodeVersion('20.18.3');
    }).toThrow(/Node 20\.18\.3.*20\.19/);
    expect(() => {
      assertNodeVersion('18.20.0');
    }).toThrow();
    assertNodeVersion('20.19.0');
    assertNodeVersion('24.1.0');
  });
});

describe('isHarmlessNoise', () => {
  it('drops remarks about missing desktop services and keeps everything else', () => {
    expect(
      isHarmlessNoise('[3119:1123/074733.676370:ERROR:bus.cc(407)] Failed to connect to the bus: x'),
    ).toBe(true);
    expect(isHarmlessNoise('[1:1/074733.67:ERROR:dbus/bus.cc:408] Failed to connect')).toBe(true);
    expect(isHarmlessNoise('[1:1/0733.6:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper')).toBe(
      false,
    );
    expect(isHarmlessNoise('Error: the database could not be opened')).toBe(false);
  });
});
