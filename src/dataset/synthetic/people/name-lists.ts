/** Given names and surnames of one community, the commonest first. Lists of names are facts, not people. */
export interface NameList {
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const british: NameList = {
  girls:
    words(`Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy
    Elsie Emily Ella Evelyn Phoebe Evie Charlotte Harper Millie Matilda Maisie Sophie Emilia Isabelle Ruby Alice Ellie
    Chloe Zoë Erin Holly Jessica Lucy Megan Molly Scarlett Summer Tilly Violet Eliza Eleanor Annabelle Bethany Chloé
    Katie Lexi Martha Nancy Orla Robyn Thea Lola Amber Caitlin Darcey Imogen Lauren Niamh Abigail Georgia Hannah Leah`),
  boys: words(`Noah Oliver George Arthur Muhammad Leo Harry Oscar Archie Henry Theodore Freddie Jack Charlie Alfie Theo
    Thomas Finley Jacob William Arlo Joshua Lucas Edward James Isaac Max Logan Alexander Toby Ethan Joseph Reuben Mason
    Harrison Dylan Sebastian Daniel Benjamin Samuel Jude Ryan Callum Liam Riley Jayden Connor Kieran Owen Rhys Rory
    Bobby Frankie Ralph Stanley Albie Louie Teddy Tommy Zachary Michael Matthew Luke Jamie Kyle Reece Nathan Adam Aaron`),
  surnames:
    words(`Smith Jones Williams Taylor Davies Brown Evans Thomas Roberts Johnson Lewis Walker Robinson Wood
    Thompson White Watson Jackson Wright Green Harris Cooper King Lee Martin Clarke James Morgan Hughes Edwards Hill
    Moore Clark Harrison Scott Young Morris Hall Ward Turner Carter Phillips Mitchell Patel Adams Campbell Anderson
    Allen Cook Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall Collins Bennett Cox
    Richardson Fox Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Khan Graham
    Stewart Reid Murray Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy
    Butler Saunders Cole Pearce Dean Foster Harvey Hudson Gibson Mills Berry Barnes Pritchard Preece Gough Bebb Onions
    Beddoes Tudor Vaughan Pugh Jarvis Blakemore Cartwright Perks Bowen Meredith Rowley Everall Hotchkiss O'Neill O'Brien`),
};

export const southAsian: NameList = {
  girls: words(
    "Aisha Fatima Maryam Zainab Hafsa Ayesha Inaya Anaya Priya Diya Aadhya Saanvi Simran Jasleen Noor Amina",
  ),
  boys: words(
    "Mohammed Ibrahim Yusuf Ali Hamza Ayaan Zayn Arjun Aarav Rohan Vihaan Dev Harjit Gurpreet Bilal Imran",
  ),
  surnames: words(
    "Khan Ahmed Hussain Ali Begum Patel Singh Kaur Shah Malik Rahman Chowdhury Iqbal Mahmood Sharma Miah",
  ),
};

export const eastEuropean: NameList = {
  girls: words(
    "Zuzanna Julia Maja Zofia Hanna Lena Alicja Oliwia Maria Ioana Elena Andreea Milana Viktoria Gabija Emilija",
  ),
  boys: words(
    "Jakub Szymon Jan Antoni Filip Mateusz Kacper Andrei Stefan David Ionut Dimitar Ivan Lukas Matas Nikola",
  ),
  surnames: words(
    "Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Popescu Ionescu Popa Radu Dimitrov Ivanov Petrov Kazlauskas Jankauskas Zielinski",
  ),
};

export const african: NameList = {
  girls: words(
    "Blessing Favour Esther Deborah Precious Adaeze Chiamaka Nana Abena Makena Tendai Rudo Hope Joy Miriam Ife",
  ),
  boys: words(
    "Emmanuel Samuel David Daniel Joshua Tobi Chidi Emeka Kwame Kofi Tinashe Tatenda Jabari Elijah Isaac Kelechi",
  ),
  surnames: words(
    "Okafor Adeyemi Mensah Boateng Owusu Moyo Ncube Dube Eze Okoro Balogun Afolabi Asante Osei Kamau Mwangi",
  ),
};

/** Young people who come alone are mostly from these countries. */
export const newlyArrived: NameList = {
  girls: words(
    "Selam Bethlehem Rahel Helen Amira Shirin Rojin Samira Leyla Nasrin Hana Yordanos Thuy Linh Arta Elira",
  ),
  boys: words(
    "Ahmad Omar Mustafa Karwan Rebaz Abdullah Yonas Filmon Samuel Abel Zahid Farhad Mahdi Bashir Minh Ardit",
  ),
  surnames: words(
    "Ahmadi Rahimi Karimi Hassan Abdi Tesfay Haile Mehari Mohammadi Rasul Aziz Osman Ibrahim Nguyen Hoxha Stanikzai",
  ),
};

export const chinese: NameList = {
  girls: words("Mei Lin Jia Xin Yan Hui Ying Wing Ka Ming-Lai Suki Grace Emily Hei Yuet Lok-Yiu"),
  boys: words("Wei Jun Hao Chen Ming Tian Ho Kin Chun Lok Jason Ethan Ryan Lucas Tsz Yat"),
  surnames: words("Chan Wong Li Chen Zhang Liu Lam Cheung Ng Leung Wang Lau Ho Yip Tang Cheng"),
};
