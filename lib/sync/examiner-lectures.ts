import type { Tx } from '../db/client.ts';
import { versDemande } from '../db/demande.transfer.ts';
import { type CopieEnBase, findCopies } from '../db/find-copies.ts';
import { findVersions } from '../db/save-cotations-lues.ts';
import type { CotationAuSne } from './client-sne.ts';
import { comparer, type Difference, empreinteDe } from './diff.ts';
import type { Lecture } from './lire-demande.ts';
import { dejaConnue } from './planifier-ecriture.ts';

export type Lue = Extract<Lecture, { tag: 'lue' }>;

export type Examinee = {
  lue: Lue;
  empreinte: string;
  copie: CopieEnBase | null;
  difference: Difference;
  /** La cotation du SNE, si nous ne l'avions pas encore. */
  nouvelle: CotationAuSne | null;
  /** Rang qu'elle prendrait parmi nos versions. */
  numeroVersion: number;
};

/** Compare un lot lu à nos copies, verrouillées jusqu'à la fin de la transaction. `debut` : début de la lecture chez le SNE. */
export async function examinerLectures(tx: Tx, lues: readonly Lue[], debut: Date): Promise<Examinee[]> {
  const recues = lues.map((lue) => ({ lue, numero: lue.demande.numero, empreinte: empreinteDe(lue.demande) }));
  const copies = await findCopies(tx, recues, debut);
  const cotees = recues.flatMap(({ lue, numero }) => (lue.cotation === null ? [] : [copies.get(numero)?.id ?? 0]));
  const versions = await findVersions(
    tx,
    cotees.filter((id) => id > 0),
  );
  return recues.map(({ lue, numero, empreinte }) => {
    const copie = copies.get(numero) ?? null;
    const connues = copie === null ? [] : (versions.get(copie.id) ?? []);
    const nouvelle = lue.cotation !== null && !copie?.envoiEnJeu && !dejaConnue(connues, lue.cotation) ? lue.cotation : null;
    const vue = copie && { ...copie, demande: copie.ligne && versDemande(copie.ligne) };
    const aCoter = copie?.envoiEnJeu ? copie.aCoter : lue.aCoter;
    const difference = comparer(vue, { demande: lue.demande, empreinte, aCoter });
    return { lue, empreinte, copie, difference, nouvelle, numeroVersion: (connues.at(-1)?.numero ?? 0) + 1 };
  });
}
