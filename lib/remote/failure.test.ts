import { describe, expect, it } from 'vitest';
import { isAmbiguousForWrite } from './ambiguous.ts';
import { CONDUITES } from './failure.fixture.ts';
import { FAILURE_CLASSES } from './failure.ts';
import { isRetriable } from './retriable.ts';

describe('Conduite à tenir devant un échec', () => {
  it('couvre les quatorze classes du contrat', () => {
    expect(new Set(CONDUITES.map(({ failure }) => failure.tag))).toEqual(new Set(FAILURE_CLASSES));
    expect(FAILURE_CLASSES).toHaveLength(14);
  });

  it.each(CONDUITES)('$nom : reprise $reprise, écriture douteuse $douteux', ({ failure, reprise, douteux }) => {
    expect(isRetriable(failure)).toBe(reprise);
    expect(isAmbiguousForWrite(failure)).toBe(douteux);
  });
});
