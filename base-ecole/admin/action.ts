import type { z } from 'zod';
import { nommerChamp } from '../cotation/schema-cotation.ts';
import { type Reponse, type Requete, repondreJson } from '../http/echange.ts';

export type Action<M> = (monde: M, requete: Requete) => Reponse | Promise<Reponse>;

export const refuser = (statut: number, message: string, erreurs: { champ: string; message: string }[] = []): Reponse =>
  repondreJson(statut, { message, erreurs });

/** Valide le corps puis agit ; un corps faux ne change rien et dit pourquoi, champ par champ. */
export function action<M, S extends z.ZodType>(
  schema: S,
  agir: (monde: M, corps: z.output<S>) => Reponse | Promise<Reponse>,
): Action<M> {
  return (monde, requete) => {
    let brut: unknown;
    try {
      brut = requete.corps.length > 0 ? JSON.parse(requete.corps.toString('utf8')) : {};
    } catch {
      return refuser(400, 'Le corps n’est pas un JSON lisible');
    }
    const lu = schema.safeParse(brut);
    if (lu.success) return agir(monde, lu.data);
    const erreurs = lu.error.issues.map(({ path, message }) => ({ champ: nommerChamp(path), message }));
    return refuser(422, 'La demande d’administration est mal formée', erreurs);
  };
}

/** L'action nommée, ou un refus qui les nomme toutes. */
export function executerAction<M>(
  actions: Record<string, Action<M>>,
  monde: M,
  requete: Requete,
  nom: string,
): Reponse | Promise<Reponse> {
  const trouvee = actions[`${requete.methode} ${nom}`];
  if (trouvee) return trouvee(monde, requete);
  const autres = Object.keys(actions).join(', ');
  return refuser(404, `Aucune action d’administration « ${requete.methode} ${nom} ». Actions : ${autres}`);
}
