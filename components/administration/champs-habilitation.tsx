import { Case } from '@/components/ui/case.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';

export type Territoire = { siren: string; nom: string };
/** Ce qu'une habilitation peut donner. */
export type Offre = { roles: readonly Choix[]; territoires: readonly Territoire[] };
type Props = Offre & { roleActuel: string; tous: boolean; choisis: readonly string[] };

/** Le rôle et le périmètre : ce qu'une habilitation donne. */
export function ChampsHabilitation({ roles, territoires, roleActuel, tous, choisis }: Props) {
  return (
    <>
      <Selection label="Rôle" name="role" choix={roles} defaultValue={roleActuel} required />
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
