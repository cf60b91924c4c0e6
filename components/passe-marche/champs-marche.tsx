import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { type TypeMarche, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import type { versChamps } from './saisie-marche.ts';

const TYPES = Object.entries(TYPES_MARCHE) as [TypeMarche, string][];

type Props = { depart: ReturnType<typeof versChamps> | null; erreurs: ReadonlyMap<string, string> };

/** Le nom, l'échéance, l'acheteur et les types d'un marché. */
export function ChampsMarche({ depart, erreurs }: Props) {
  return (
    <>
      <Champ
        label="Nom du marché"
        name="nom"
        id="nom"
        required
        defaultValue={depart?.nom}
        erreur={erreurs.get('nom')}
        autoComplete="off"
      />
      <Champ
        label="Date et heure limites"
        indication="Heure de Paris. Passe Marché l’affiche sans rien fermer à cette date."
        name="echeance"
        id="echeance"
        type="datetime-local"
        required
        defaultValue={depart?.echeance}
        erreur={erreurs.get('echeance')}
      />
      <Champ
        label="SIRET de l’acheteur"
        indication="14 chiffres, par exemple 130 025 265 00013"
        name="siret"
        id="siret"
        required
        inputMode="numeric"
        defaultValue={depart?.siret}
        erreur={erreurs.get('siret')}
        autoComplete="off"
      />
      <GroupeDeChamps legende="Types de marché (obligatoire)" erreur={erreurs.get('types')}>
        {TYPES.map(([type, libelle], rang) => (
          <Case
            key={type}
            label={libelle}
            name="types"
            value={type}
            id={rang === 0 ? 'types' : `types-${type}`}
            defaultChecked={depart?.types.includes(type)}
          />
        ))}
      </GroupeDeChamps>
    </>
  );
}
