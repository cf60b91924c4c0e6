import { withCallContext } from '../core/call-context.ts';
import type { Result } from '../core/result.ts';
import type { Sql } from '../db/client.ts';
import { type EssaiPris, finirEssai, prendreEssai } from '../db/save-essai.ts';
import type { ResultatEssai } from '../domain/essai.ts';
import { lireNumeroUnique, type NumeroUnique } from '../domain/numero-unique.ts';

type Options = { correlation: string; signal: AbortSignal };
type Lue<T> = Promise<Result<T, { tag: string }>>;

/** Les lectures du SNE dont un essai se sert : la part utile du client, et rien qui écrive. */
export type LecturesSne = {
  getHealthcheck: (options: Options) => Lue<{ tag: string }>;
  getModele: (options: Options) => Lue<readonly unknown[]>;
  getDemandes: (
    liste: { premier: number; dernier: number; filtreACoter: boolean },
    options: Options,
  ) => Lue<{ demandes: readonly unknown[]; total: number | null }>;
  getDemande: (numero: NumeroUnique, options: Options) => Lue<object>;
  getCotation: (numero: NumeroUnique, options: Options) => Lue<{ tag: string }>;
};

const BUDGET_MS = 10_000;
const PREMIERES = { premier: 0, dernier: 9, filtreACoter: true };

const accorder = (n: number, nom: string): string => `${n} ${nom}${n > 1 ? 's' : ''}`;

async function resumer<T>(lue: Lue<T>, dire: (valeur: T) => string): Promise<Omit<ResultatEssai, 'dureeMs'>> {
  const issue = await lue;
  if (issue.ok) return { reussi: true, classe: null, resume: dire(issue.value) };
  return { reussi: false, classe: issue.error.tag, resume: 'Le journal garde la cause.' };
}

function lire(sne: LecturesSne, essai: EssaiPris, options: Options): Promise<Omit<ResultatEssai, 'dureeMs'>> {
  const numero = lireNumeroUnique(essai.numero ?? '');
  const sansDemande = { reussi: false, classe: null, resume: 'Cette lecture porte sur une demande, qui n’est plus là.' };
  switch (essai.operation) {
    case 'get-healthcheck':
      return resumer(sne.getHealthcheck(options), ({ tag }) => `Application Cotation ${tag}.`);
    case 'get-modele':
      return resumer(
        sne.getModele(options),
        (modeles) => `${accorder(modeles.length, 'modèle')} de cotation ${modeles.length > 1 ? 'reçus' : 'reçu'}.`,
      );
    case 'get-demandes':
      return resumer(
        sne.getDemandes(PREMIERES, options),
        ({ demandes: { length: n }, total }) =>
          `${accorder(n, 'demande')} ${n > 1 ? 'reçues' : 'reçue'} sur ${total ?? 'un total non annoncé'}.`,
      );
    case 'get-demande':
      return numero.ok
        ? resumer(sne.getDemande(numero.value, options), () => 'Demande reçue et conforme à notre copie du contrat provisoire.')
        : Promise.resolve(sansDemande);
    case 'get-cotation':
      return numero.ok
        ? resumer(sne.getCotation(numero.value, options), ({ tag }) => (tag === 'cotee' ? 'Cotation reçue.' : 'Jamais cotée.'))
        : Promise.resolve(sansDemande);
  }
}

/** Mène le plus ancien essai en attente, au nom de son agent, en dix secondes au plus ; faux s'il n'y en a pas. */
export async function menerEssai(sql: Sql, sne: LecturesSne, now: () => Date, arret: AbortSignal): Promise<boolean> {
  const essai = await prendreEssai(sql, null, now());
  if (essai === null) return false;
  const debut = now().getTime();
  const signal = AbortSignal.any([arret, AbortSignal.timeout(BUDGET_MS)]);
  const lue = await withCallContext({ agentId: essai.agentId }, () =>
    lire(sne, essai, { correlation: essai.correlation, signal }),
  );
  await finirEssai(sql, essai.id, { ...lue, dureeMs: now().getTime() - debut }, now());
  return true;
}
