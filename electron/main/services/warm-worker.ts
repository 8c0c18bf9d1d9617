/**
 * Keeps one worker process between jobs, so that the next need not start, load and read again what the last has. It is
 * ended when nothing is asked of it for a while, when it holds too much memory, and at once when it is told to be. Knows
 * nothing of what the jobs are.
 */
import type { WorkerProcess } from './worker-run';

/** A process that tells what it holds. */
export interface KeepableProcess extends WorkerProcess {
  /** Of the computer's memory, now. */
  readonly memoryBytes: () => number;
}

/** What is needed of the surroundings, and how long and how large a process is kept. */
export interface WarmWorkerDeps {
  readonly start: () => KeepableProcess;
  readonly idleMilliseconds: number;
  /** A process that holds more when its job ends is ended, and all it has kept with it. */
  readonly mostBytes: number;
}

/** A worker that may still be warm from the job before. */
export interface WarmWorker {
  /** The process that is kept, else a new one. It must be let go or killed before it is taken again. */
  readonly take: () => WorkerProcess;
  /** Ends what is kept, at once, with everything it remembers; a process at work ends with its job instead of being kept. */
  readonly drop: () => void;
}

/** A process with the one job that listens to it now. */
interface Kept {
  readonly process: KeepableProcess;
  onMessage: (message: unknown) => void;
  onEnd: ((code: number) => void)[];
  isGone: boolean;
}

function watched(process: KeepableProcess): Kept {
  const kept: Kept = { process, onMessage: () => undefined, onEnd: [], isGone: false };
  process.onMessage((message) => {
    kept.onMessage(message);
  });
  process.onExit((code) => {
    kept.isGone = true;
    endHold(kept, code);
  });
  return kept;
}

/** Whoever held the process hears no more of it. */
function endHold(kept: Kept, code: number): void {
  kept.onMessage = () => undefined;
  for (const listener of kept.onEnd.splice(0)) listener(code);
}

/** Makes one that has no process yet. */
export function createWarmWorker({ start, idleMilliseconds, mostBytes }: WarmWorkerDeps): WarmWorker {
  let idle: { readonly kept: Kept; readonly timer: NodeJS.Timeout } | null = null;
  let drops = 0;

  /** Takes the idle process away from its timer. */
  const takeIdle = (): Kept | null => {
    const kept = idle?.kept ?? null;
    if (idle !== null) clearTimeout(idle.timer);
    idle = null;
    return kept === null || kept.isGone ? null : kept;
  };
  const drop = (): void => {
    drops += 1;
    takeIdle()?.process.kill();
  };
  const keep = (kept: Kept): void => {
    idle = { kept, timer: setTimeout(drop, idleMilliseconds) };
  };

  const hold = (kept: Kept): WorkerProcess => {
    const takenAt = drops;
    return {
      postMessage: kept.process.postMessage,
      kill: kept.process.kill,
      release: () => {
        if (kept.isGone) return;
        const isKept = drops === takenAt && kept.process.memoryBytes() <= mostBytes;
        if (!isKept) {
          kept.process.kill();
          return;
        }
        endHold(kept, 0);
        keep(kept);
      },
      onMessage: (listener) => {
        kept.onMessage = listener;
      },
      onExit: (listener) => {
        kept.onEnd.push(listener);
      },
    };
  };
  return { take: () => hold(takeIdle() ?? watched(start())), drop };
}
