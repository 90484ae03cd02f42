import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** Functions that colour text, or leave it as it is. */
export function createColors(enabled: boolean): Colors {
  return pc.createColors(enabled);
}
