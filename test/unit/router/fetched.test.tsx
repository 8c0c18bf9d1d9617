// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScreenBoundary } from '@renderer/app/ScreenBoundary';
import { Fetched } from '@renderer/ui/Fetched';
import { loadable, type Loadable } from '@renderer/ui/loadable';

interface Given {
  readonly name: string;
}

const Part = ({ name }: Given) => <p>Here is {name}</p>;

function show(part: Loadable<React.ComponentType<Given>>, isWanted = true) {
  return render(
    <MantineProvider env="test">
      <ScreenBoundary>
        <Fetched part={part} with={{ name: 'it' }} isWanted={isWanted} meanwhile={<p>Not yet</p>} />
      </ScreenBoundary>
    </MantineProvider>,
  );
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a part that is fetched', () => {
  it('is fetched once, and shown in one step where it is here already', async () => {
    const fetchPart = vi.fn(() => Promise.resolve(Part));
    const part = loadable(fetchPart);
    await Promise.all([part.load(), part.load()]);
    show(part);
    expect(screen.getByText('Here is it')).toBeDefined();
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('has its stand-in until then, and is not fetched before it is wanted', async () => {
    const fetchPart = vi.fn(() => Promise.resolve(Part));
    const part = loadable(fetchPart);
    show(part, false);
    expect(fetchPart).not.toHaveBeenCalled();
    cleanup();
    show(part);
    expect(screen.getByText('Not yet')).toBeDefined();
    expect(await screen.findByText('Here is it')).toBeDefined();
  });

  it('that cannot be had is told by the boundary, and tried again when it is shown again', async () => {
    let isHere = false;
    const part = loadable(() => (isHere ? Promise.resolve(Part) : Promise.reject(new TypeError('gone'))));
    await expect(part.load()).rejects.toThrow('gone');
    show(part);
    const again = await screen.findByRole('button', { name: 'Show the screen again' });
    expect(screen.queryByText('Not yet')).toBeNull();
    isHere = true;
    again.click();
    expect(await screen.findByText('Here is it')).toBeDefined();
  });
});
