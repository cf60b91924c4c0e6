import { Case } from '@/components/ui/case.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { ROLES } from '@/lib/access/permissions.ts';

export type Territoire = { siren: string; nom: string };
type Props = { territoires: readonly Territoire[]; role: string; tous: boolean; choisis: readonly string[] };

const CHOIX = Object.entries(ROLES).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Le rôle et le périmètre : ce qu'une habilitation donne. */
export function ChampsHabilitation({ territoires, role, tous, choisis }: Props) {
  return (
    <>
      <Selection label="Rôle" name="role" choix={CHOIX} defaultValue={role} required />
      <GroupeDeChamps legende="Territoires" indication="Ce que cette personne pourra voir et corriger">
        <Case label="Tous les territoires, présents et à venir" name="tousTerritoires" defaultChecked={tous} />
        {territoires.map(({ siren, nom }) => (
          <Case key={siren} label={nom} name="territoires" value={siren} defaultChecked={choisis.includes(siren)} />
        ))}
      </GroupeDeChamps>
    </>
  );
}

/** Ce que ces champs envoient. */
export const lireHabilitation = (champs: FormData) => ({
  role: champs.get('role'),
  tousTerritoires: champs.get('tousTerritoires') !== null,
  territoires: champs.getAll('territoires'),
});
