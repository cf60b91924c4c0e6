import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';

export type LotSaisi = { cle: string; nom: string; cpv: string };
type Props = { lots: readonly LotSaisi[]; erreurs: ReadonlyMap<string, string>; onChange: (lots: LotSaisi[]) => void };

/** Les lots d'un marché : leur ordre est celui de la liste. */
export function LotsSaisis({ lots, erreurs, onChange }: Props) {
  const changer = (i: number, change: Partial<LotSaisi>) =>
    onChange(lots.map((lot, rang) => (rang === i ? { ...lot, ...change } : lot)));
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">Lots (facultatif)</legend>
      <div className="w-full px-2">
        {lots.map((lot, i) => (
          <div key={lot.cle} className="grid gap-x-4 sm:grid-cols-[1fr_14rem_auto] items-end">
            <Champ
              label={`Nom du lot ${i + 1}`}
              id={`lots.${i}.nom`}
              value={lot.nom}
              erreur={erreurs.get(`lots.${i}.nom`)}
              onChange={(e) => changer(i, { nom: e.target.value })}
            />
            <Champ
              label={`Code CPV du lot ${i + 1}`}
              indication="Facultatif, par exemple 45223220-4"
              id={`lots.${i}.cpv`}
              value={lot.cpv}
              erreur={erreurs.get(`lots.${i}.cpv`)}
              onChange={(e) => changer(i, { cpv: e.target.value })}
            />
            <Bouton variante="tertiaire" className="fr-mb-3w" onClick={() => onChange(lots.filter((_, rang) => rang !== i))}>
              Retirer le lot {i + 1}
            </Bouton>
          </div>
        ))}
        <Bouton variante="secondaire" petit onClick={() => onChange([...lots, { cle: crypto.randomUUID(), nom: '', cpv: '' }])}>
          Ajouter un lot
        </Bouton>
      </div>
    </fieldset>
  );
}
