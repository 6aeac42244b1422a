import { type Culture, entries, words } from './culture.ts';

export const romania: Culture = {
  country: 'Romania',
  weight: 3,
  cities: entries('Cluj-Napoca, Timișoara, Brașov, Iași, Sibiu, București'),
  women: words('Andreea Elena Ioana Cristina Mihaela Raluca Simona'),
  men: words('Andrei Mihai Cristian Bogdan Alexandru Radu Ștefan'),
  families: words('Popescu Ionescu Dumitrescu Stan Gheorghe Rusu Munteanu Ciobanu Matei Lupu'),
  places: entries('Valea Lungă, Poiana Mare, Dealu Frumos, Izvoru, Câmpulung'),
  companies: {
    Dairy: ['Lactate {p}'],
    Brewing: ['Berăria {p}'],
    Bakery: ['Panificație {p}'],
    'Soft drinks': ['Apa {p}'],
    'Water utility': ['Compania de Apă {p}'],
    Pharmaceuticals: ['{f} Farm'],
    Chemicals: ['{f} Chim'],
    'Machine building': ['{f} Utilaje'],
  },
};

export const croatia: Culture = {
  country: 'Croatia',
  weight: 2,
  cities: entries('Zagreb, Osijek, Rijeka, Varaždin'),
  women: words('Ivana Marija Petra Maja Tea Vesna'),
  men: words('Ivan Marko Tomislav Ante Josip Domagoj'),
  families: words('Horvat Kovačević Babić Marić Jurić Novak Knežević Vuković'),
  places: words('Zelengaj Vrbovec-Polje Kamenjak Podgora Lipovica'),
  companies: {
    Dairy: ['Mljekara {p}'],
    Brewing: ['Pivovara {p}'],
    Bakery: ['Pekara {f}'],
    'Soft drinks': ['Izvor {p}'],
    'Water utility': ['Vodovod {p}'],
    Pharmaceuticals: ['{f} Lijekovi'],
    Chemicals: ['Kemika {p}'],
    'Machine building': ['Strojarstvo {f}'],
  },
};

export const slovenia: Culture = {
  ...croatia,
  country: 'Slovenia',
  weight: 1,
  cities: entries('Maribor, Ljubljana, Celje'),
  women: words('Mateja Nina Barbara Tina'),
  men: words('Matej Gregor Aleš Primož'),
  families: words('Zupančič Kovačič Potočnik Mlakar Vidmar'),
  places: words('Jesenkovo Dolina Hrastje'),
};

export const greece: Culture = {
  country: 'Greece',
  weight: 2,
  cities: entries('Thessaloniki, Patras, Athens, Larissa'),
  women: words('Eleni Maria Katerina Ioanna Sofia'),
  men: words('Giorgos Nikos Dimitris Kostas Yannis'),
  families: words('Papadopoulos Georgiou Nikolaidis Karagiannis Makris Vlachos'),
  familiesOfWomen: words('Papadopoulou Georgiou Nikolaidou Karagianni Makri Vlachou'),
  places: words('Kalamos Elatos Pyrgos Marathia'),
  companies: {
    Dairy: ['{p} Dairy', 'Galaktokomia {f}'],
    Brewing: ['{p} Brewery'],
    Bakery: ['{f} Bakeries'],
    'Soft drinks': ['{p} Natural Water'],
    'Water utility': ['{p} Water and Sewerage'],
    Pharmaceuticals: ['{f} Pharma'],
    Chemicals: ['{f} Chemicals'],
    'Machine building': ['{f} Engineering'],
  },
};

export const bulgaria: Culture = {
  ...greece,
  country: 'Bulgaria',
  weight: 1,
  cities: entries('Plovdiv, Sofia, Varna'),
  women: words('Desislava Radostina Milena Gergana'),
  men: words('Georgi Dimitar Stoyan Plamen'),
  families: words('Ivanov Dimitrov Petkov Angelov Todorov'),
  familiesOfWomen: words('Ivanova Dimitrova Petkova Angelova Todorova'),
  places: words('Slivarovo Bistritsa Rodopa'),
};

/** People whose families came from further away; they work in any of the countries. */
export const newcomers: readonly Pick<Culture, 'women' | 'men' | 'families'>[] = [
  {
    women: words('Elif Zeynep Ayşe Derya Selin'),
    men: words('Emre Murat Kerem Serkan Onur'),
    families: words('Yıldız Demir Kaya Aydın Şahin Arslan Koç'),
  },
  {
    women: words('Priya Ananya Meera Shreya Fatima'),
    men: words('Arjun Rahul Sanjay Imran Vikram'),
    families: words('Nair Sharma Patel Iyer Rao Hussain Mehta'),
  },
  {
    women: words('Amina Leïla Samira Nadia Yasmin'),
    men: words('Samir Karim Youssef Tarek Mehdi'),
    families: entries('Haddad, Benali, El Idrissi, Mansouri, Rahmani, Khoury'),
  },
  {
    women: words('Linh Thu Mai Hoa'),
    men: words('Minh Quang Duc Tuan'),
    families: words('Nguyen Tran Pham Le'),
  },
  {
    women: words('Adaeze Abena Folake Makena'),
    men: words('Kwame Chinedu Kofi Tunde'),
    families: words('Mensah Okafor Adeyemi Boateng Owusu'),
  },
  {
    women: words('Oksana Iryna Tetiana Kateryna Olena'),
    men: words('Andriy Serhiy Oleksandr Taras Volodymyr'),
    families: words('Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Savchuk'),
  },
];
