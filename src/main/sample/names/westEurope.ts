import { type Culture, entries, words } from './culture.ts';

export const netherlands: Culture = {
  country: 'Netherlands',
  weight: 8,
  cities: entries('Utrecht, Zwolle, Eindhoven, Groningen, Breda, Amersfoort, Rotterdam, Leeuwarden'),
  women: words('Marieke Sanne Anouk Femke Ingrid Lotte Willemijn Esther Nienke Marloes Judith Hanneke'),
  men: words('Jeroen Pieter Maarten Wouter Sander Ruben Joost Koen Bas Rogier Erik Thijs'),
  families: entries(
    'van den Berg, de Vries, Bakker, Visser, Smit, Mulder, de Boer, Hendriks, van Dijk, Dekker, Brouwer, de Graaf, van der Meer, Kuipers, Postma, Hoekstra, Veenstra, Verhoeven, Willems, ter Horst',
  ),
  places: words(
    'Noorderveen Zandhoven Oosterdijk Lindeburg Waterhuizen Kerkhoven-Zuid Ruinermeer Hollandsveld',
  ),
  companies: {
    Dairy: ['Zuivelfabriek {p}', 'Kaasmakerij {f}'],
    Brewing: ['Brouwerij {p}', 'Stadsbrouwerij {f}'],
    Bakery: ['Bakkerij {f}', '{f} Brood en Banket'],
    'Soft drinks': ['{p} Dranken', 'Vruchtensappen {f}'],
    'Water utility': ['Waterbedrijf {p}', 'Waterschap {p}'],
    Pharmaceuticals: ['{f} Farma BV'],
    Chemicals: ['{f} Coatings BV', '{p} Chemie'],
    'Machine building': ['{f} Machinebouw', '{f} Food Technology BV'],
  },
};

export const belgium: Culture = {
  ...netherlands,
  country: 'Belgium',
  weight: 5,
  cities: entries('Gent, Antwerpen, Leuven, Liège, Kortrijk, Namur, Hasselt'),
  women: words('Els Griet Nathalie Sofie Katrien Valérie Delphine Ilse Charlotte An'),
  men: words('Bart Geert Frédéric Wim Dries Olivier Xavier Stijn Tom Benoît'),
  families: entries(
    'Peeters, Claes, Wouters, Lambert, Goossens, Dubois, De Smet, Vermeulen, Jacobs, Lemmens, Van Damme, Renard, Desmet, Aerts, Martens',
  ),
  places: words('Zonnegem Heidebeek Sint-Martenslo Waverhoek Beaulieux Ardoye-Bos'),
  companies: {
    ...netherlands.companies,
    Dairy: ['Melkerij {p}', 'Laiterie de {p}'],
    Brewing: ['Brouwerij {f}', 'Brasserie de {p}'],
    Bakery: ['Banketbakkerij {f}', 'Biscuiterie {f}'],
  },
};

export const france: Culture = {
  country: 'France',
  weight: 9,
  cities: entries('Lyon, Nantes, Rennes, Lille, Strasbourg, Dijon, Toulouse, Angers, Clermont-Ferrand'),
  women: words(
    'Claire Sophie Isabelle Émilie Aurélie Nathalie Céline Marion Hélène Amandine Sandrine Juliette Élodie',
  ),
  men: words(
    'Julien Nicolas Laurent Antoine Mathieu Sébastien Guillaume Éric Vincent Thibault Romain Cédric Yann',
  ),
  families: words(
    'Moreau Lefebvre Roux Fournier Girard Mercier Blanchard Guérin Chevalier Garnier Perrin Marchand Legrand Aubert Renaud Lemoine Barbier Delmas Rolland Carpentier Vasseur',
  ),
  places: entries(
    'Valombre, Rochebrune, Montclair, Saint-Aubin, Bellefontaine, Fontvive, Grandpré, Beaumanoir, Clairval',
  ),
  companies: {
    Dairy: ['Laiterie de {p}', 'Fromagerie {f}', 'Coopérative laitière de {p}'],
    Brewing: ['Brasserie de {p}', 'Brasserie {f}'],
    Bakery: ['Boulangeries {f}', 'Biscuiterie de {p}'],
    'Soft drinks': ['Source de {p}', 'Jus {f}'],
    'Water utility': ['Eaux de {p}', 'Régie des eaux de {p}'],
    Pharmaceuticals: ['Laboratoires {f}'],
    Chemicals: ['{f} Chimie', 'Peintures {f}'],
    'Machine building': ['{f} Conditionnement', 'Ateliers {f}'],
  },
  phone: (digits) => `+33 1 99 00 ${digits(2)} ${digits(2)}`,
};

export const italy: Culture = {
  country: 'Italy',
  weight: 7,
  cities: entries('Parma, Verona, Bologna, Torino, Brescia, Padova, Modena, Bergamo'),
  women: words('Giulia Francesca Chiara Valentina Silvia Paola Martina Federica Alessandra Elisa Roberta'),
  men: words('Marco Alessandro Andrea Luca Matteo Davide Stefano Paolo Federico Giorgio Simone'),
  families: entries(
    'Ferrari, Bianchi, Colombo, Ricci, Galli, Conti, Mancini, Fontana, Santoro, Rinaldi, Caruso, Moretti, Barbieri, Gatti, De Santis, Pellegrini, Villa, Zanetti',
  ),
  places: words('Montefosco Valdorata Castelmare Rivabella Borgoverde Campolungo Pietralta'),
  companies: {
    Dairy: ['Caseificio {p}', 'Latteria {p}'],
    Brewing: ['Birrificio {p}'],
    Bakery: ['Forno {f}', 'Panificio {f}'],
    'Soft drinks': ['Acque di {p}', 'Bibite {f}'],
    'Water utility': ['Acquedotto di {p}'],
    Pharmaceuticals: ['Farmaceutici {f}'],
    Chemicals: ['Vernici {f}', '{f} Chimica'],
    'Machine building': ['{f} Impianti', 'Officine {f}'],
  },
};

export const spain: Culture = {
  country: 'Spain',
  weight: 5,
  cities: entries('Zaragoza, Valencia, Bilbao, Valladolid, Murcia, Girona, Sevilla'),
  women: words('María Laura Carmen Cristina Lucía Elena Marta Beatriz Nuria Pilar'),
  men: words('Javier Carlos Miguel Álvaro Sergio Pablo Íñigo Rubén Alberto Jordi'),
  families: entries(
    'García Ruiz, Fernández, Martín Soler, López Vidal, Ortega, Navarro, Iglesias, Molina, Castro, Herrero, Domínguez, Serrano, Arrieta, Puig, Cabrera',
  ),
  places: words('Valdeflores Montalbo Fuenteclara Rioseco Peñarroya Villasol'),
  companies: {
    Dairy: ['Lácteos {p}', 'Quesería {f}'],
    Brewing: ['Cervecera {p}'],
    Bakery: ['Panadería {f}', 'Galletas {p}'],
    'Soft drinks': ['Aguas de {p}', 'Zumos {p}'],
    'Water utility': ['Aguas Municipales de {p}'],
    Pharmaceuticals: ['Laboratorios {f}'],
    Chemicals: ['Químicas {f}'],
    'Machine building': ['{f} Maquinaria', 'Envasadoras {f}'],
  },
};

export const portugal: Culture = {
  ...spain,
  country: 'Portugal',
  weight: 3,
  cities: entries('Braga, Aveiro, Porto, Leiria, Coimbra, Setúbal'),
  women: words('Ana Mariana Catarina Sofia Rita Joana Teresa Inês Filipa'),
  men: words('João Pedro Tiago Rui Nuno Gonçalo Ricardo Bruno Hugo'),
  families: words('Silva Ferreira Oliveira Pereira Rodrigues Almeida Nogueira Teixeira Pinto Matos Coelho'),
  places: entries('Vale Verde, Ribeira Alta, Monte Claro, Quinta Nova, Fonte Fria'),
  companies: {
    ...spain.companies,
    Dairy: ['Lacticínios {p}', 'Queijaria {f}'],
    Brewing: ['Cervejaria {p}'],
    Bakery: ['Padaria {f}'],
    'Soft drinks': ['Águas de {p}', 'Sumos {f}'],
    'Water utility': ['Águas Municipais de {p}'],
  },
};

export const ireland: Culture = {
  country: 'Ireland',
  weight: 3,
  cities: entries('Cork, Limerick, Galway, Dublin, Kilkenny, Waterford'),
  women: words('Aoife Niamh Ciara Sinéad Orla Gráinne Róisín Deirdre'),
  men: words('Conor Eoin Declan Pádraig Brendan Cian Fergal Donal'),
  families: entries(
    'Byrne, Kelleher, O’Sullivan, Murphy, Doyle, Fitzgerald, Nolan, O’Connor, Gallagher, Hogan, McCarthy, Quinn',
  ),
  places: words('Ballymore Kilbrack Glenarra Clonfeale Drumlough'),
  companies: {
    Dairy: ['{p} Creamery', '{p} Co-op'],
    Brewing: ['{p} Brewery'],
    Bakery: ['{f} Bakeries'],
    'Soft drinks': ['{p} Spring Water'],
    'Water utility': ['{p} Water Services'],
    Pharmaceuticals: ['{p} Biopharma'],
    Chemicals: ['{f} Coatings'],
    'Machine building': ['{f} Process Engineering'],
  },
  phone: (digits) => `+353 20 91${digits(1)} ${digits(4)}`,
};

export const britain: Culture = {
  country: 'United Kingdom',
  weight: 7,
  cities: entries('Leeds, Bristol, Norwich, Sheffield, Glasgow, Cardiff, Derby, Hull, Preston'),
  women: words('Sarah Emma Rachel Hannah Joanne Gemma Catrin Fiona Alison Bethany Lorna Helen'),
  men: words('David Andrew Rhys Callum Stephen Gareth Oliver Neil Matthew Duncan Adam Simon'),
  families: words(
    'Hughes Bennett Marsh Whitfield Sinclair Thornton Prescott Ellison Fairclough Pritchard Buchanan Holloway Langley Ramsey Stokes Walcott Ashworth Kirkby',
  ),
  places: words('Harrowdale Thornwick Ashcombe Brackenford Merewood Saltby Wexholme Langthorpe'),
  companies: {
    Dairy: ['{p} Dairy', '{p} Farmhouse Cheese'],
    Brewing: ['{p} Brewing Company', '{f} & Sons Brewers'],
    Bakery: ['{f} Bakeries', '{p} Oatcakes'],
    'Soft drinks': ['{p} Springs', '{f} Cordials'],
    'Water utility': ['{p} Water', '{p} Wastewater Services'],
    Pharmaceuticals: ['{f} Sterile Products', '{p} Therapeutics'],
    Chemicals: ['{f} Specialty Chemicals', '{p} Resins'],
    'Machine building': ['{f} Filling Systems', '{f} Process Engineering'],
  },
  phone: (digits) => `+44 1632 960${digits(3)}`,
};
