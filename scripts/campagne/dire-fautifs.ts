import type { Bilan } from './verifier.ts';

/** Nomme les envois fautifs (vingt au plus) ; vrai s'il n'y en a pas, ou si un contrôle a vu exactement ce qu'il avait planté. */
export function direFautifs(bilan: Bilan, controle: boolean): boolean {
  const { perdus, doubles, inversions, ignores } = bilan;
  const fautifs = [...perdus, ...doubles, ...inversions, ...ignores];
  for (const fautif of fautifs.slice(0, 20)) console.log(`  ${fautif}`);
  if (!controle) return fautifs.length === 0;
  const vus = perdus.length === 1 && doubles.length === 1;
  console.log(
    `contrôle : 1 perte et 1 double plantés, ${perdus.length} perte(s) et ${doubles.length} double(s) vus` +
      (vus ? '' : ' : la vérification est aveugle'),
  );
  return vus;
}
