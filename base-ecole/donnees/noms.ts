/** Noms d'état civil inventés par assemblage : accents, apostrophes, composés et longs, pour éprouver tri, recherche et affichage. */
export const NOMS = (
  'Lefèvre,N’Diaye,De La Tour-Maubourg,Le Goff,Kerbrat,Guégan,Morvan,Le Bihan,Cariou,Jézéquel,Salaün,Quéméneur,Tanguy,Le Dantec,Hervé,' +
  'Riou,Pichon,Bénard,Lemaître,Chevallier,Garçon,Mûrier,Noël,Hélias,Prigent,Rault,Le Moal,Coëtquen,Ferreira,Da Silva,Benali,El Amrani,' +
  'Traoré,Diallo,Koné,Ngo Bassong,Nguyễn,Trần,Özdemir,Kowalczyk,Popović,García,Muñoz,Müller,O’Brien,Saint-Exupère,Du Plessis-Bellière,' +
  'Robin,Martin,Bernard,Petit,Durand,Moreau,Laurent,Simon,Michel,Leroy,Roux,Fournier,Girard,Bonnet,Dupont,Lambert,Fontaine,Rousseau,' +
  'Vincent,Mercier,Blanc,Guérin,Boyer,Garnier,Faure,André,Gauthier,Perrin,Masson,Dufour,Mathieu,Gaëtan,Hubert,Texier,Aubrée,Busnel'
).split(',');

export const NOM_LONG = 'De Montmorency-Bouteville-Luxembourg de La Roche-G';

export const PRENOMS_F = (
  'Zoé,Chloé,Anaïs,Maëlle,Gwenaëlle,Nolwenn,Soizic,Aïcha,Fatou,Inès,Léa,Camille,Hélène,Françoise,Marie-Thérèse,Anne-Sophie,Élodie,' +
  'Cécile,Noémie,Béatrice,Mégane,Yasmine,Khadija,Awa,Linh,Sofia,Agnieszka,Édith,Océane,Rozenn,Jeanne,Louise,Rose,Sarah,Claire,Juliette'
).split(',');

export const PRENOMS_M = (
  'Loïc,Gaël,Maël,Théo,Jérôme,François,Hervé,Yann,Erwan,Goulven,Jean-Baptiste,Pierre-Yves,Stéphane,Frédéric,Mickaël,Cédric,Noé,Léo,' +
  'Élie,Moussa,Ibrahima,Mehdi,Karim,Minh,João,Tomasz,Céleste,Aurélien,Benoît,Étienne,Thomas,Lucas,Hugo,Paul,Louis,Antoine,Malo,Titouan'
).split(',');
