import type { Result } from '../core/result.ts';
import type { IssueEcriture } from '../domain/issue-ecriture.ts';
import type { Faute } from '../domain/marche.ts';
import { isAmbiguousForWrite } from '../remote/ambiguous.ts';
import type { CallError, Failure } from '../remote/failure.ts';

const fautesDe = (failure: Failure): Faute[] =>
  'answer' in failure
    ? failure.answer.errors.map(({ champ, code, message }) => ({
        champ: champ ?? '',
        message: `Passe Marché refuse : ${message ?? code}`,
      }))
    : [];

/** `repetable` : un second envoi est sans danger (obtenir ou créer), le doute n'en est plus un. */
export function versIssue<T>(recu: Result<T, CallError>, { repetable }: { repetable: boolean }): IssueEcriture<T> {
  if (recu.ok) return { tag: 'faite', valeur: recu.value };
  const { error } = recu;
  const attendreMs = 'retryAfterMs' in error ? error.retryAfterMs : null;
  const differee = { tag: 'differee', classe: error.tag, attendreMs } as const;
  if (error.tag === 'NON_TENTE') return differee;
  if (isAmbiguousForWrite(error)) return repetable ? differee : { tag: 'incertaine', classe: error.tag };
  switch (error.tag) {
    case 'VALIDATION': {
      const fautes = fautesDe(error);
      // Le marché n'est pas encore synchronisé : notre accusé de réception n'a pas fini d'arriver (contrat §3.2).
      return repetable && fautes.some(({ champ }) => champ === 'marche')
        ? differee
        : { tag: 'refusee', classe: error.tag, fautes };
    }
    case 'NOT_FOUND':
    case 'CONFLICT':
    case 'UNKNOWN':
      return { tag: 'refusee', classe: error.tag, fautes: fautesDe(error) };
    default:
      return differee;
  }
}
