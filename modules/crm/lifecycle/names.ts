import type { AccountsRow, ContactsRow } from '../rows.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_NAMES = {
  IN: words(`Aarav Aditi Ajay Akash Amit Ananya Anil Anita Arjun Asha Bhavna Chetan Deepa Deepak Dinesh Divya Gaurav Geeta Girish Harish
    Isha Jayant Jyoti Kavita Kiran Lakshmi Madhav Mahesh Manisha Meera Mohan Nandini Naveen Neha Nikhil Nisha Pankaj Pooja Prakash Pranav
    Priya Rahul Rajesh Rakesh Ramesh Rekha Ritu Rohan Sameer Sanjay Sarita Seema Shalini Shankar Smita Sneha Sudhir Sunil Suresh Swati
    Tanvi Uday Uma Vandana Varun Vidya Vijay Vikram Vinod Yash`),
  other:
    words(`Adam Ahmed Alice Anders Anna Carlos Chen Claire Daniel David Elena Emma Erik Fatima Felix Grace Hannah Hassan Hugo Ines
    Ivan James Jonas Julia Karim Kenji Laila Laura Leon Lucas Maria Marco Martin Mei Nadia Noah Omar Paul Peter Rosa Sara Sofia Thomas
    Victor Yusuf`),
};

export const LAST_NAMES = {
  IN: words(`Agarwal Apte Bansal Bhatt Bhosale Chavan Chopra Das Desai Deshpande Dutta Gandhi Ghosh Gokhale Gupta Iyer Jadhav Jain Joshi
    Kadam Kamath Kapoor Khanna Kulkarni Kumar Malhotra Mehta Menon Mishra Modi Mukherjee Nair Naik Pandey Patel Patil Pillai Prasad Rao
    Reddy Saxena Sethi Shah Sharma Shetty Shinde Singh Sinha Srinivasan Thakur Trivedi Varma Verma Yadav`),
  other:
    words(`Almeida Andersen Bauer Becker Brown Carter Costa Dubois Evans Fischer Garcia Haddad Hansen Hoffman Ito Jansen Keller Khan
    Kim Larsen Lim Lopez Mansour Martin Meyer Moreau Mueller Nguyen Novak Okafor Pereira Rahman Rossi Saleh Santos Schmidt Silva Smith
    Tanaka Taylor Wagner Weber Wilson Wong`),
};

/** Firms that are nobody's yet: stems, and what they do by industry. */
export const FIRM_STEMS =
  words(`Abhinav Adarsh Akshay Alankar Amogh Anupam Aravali Ashirwad Bhavani Chetak Dakshin Deccan Dhruva Ganga
  Garuda Girnar Godavari Himadri Indus Jyotirmay Kaveri Konark Krishna Kshitij Lotus Malabar Mandar Meghna Nandi Narmada Nilgiri Orient
  Pavan Pragati Prithvi Rajdhani Sagar Sahyadri Samarth Sarayu Shakti Shivalik Suryoday Tapti Trident Tungabhadra Udaan Vaibhav Vasant
  Vindhya Yamuna`);

export const BUSINESS: Readonly<Record<AccountsRow['industry'], readonly string[]>> = {
  water: ['Water Works', 'Irrigation', 'Desalination', 'Effluent Systems'],
  oil_and_gas: ['Petro Services', 'Refinery Projects', 'Pipelines', 'Gas Works'],
  chemical: ['Chemicals', 'Dyes and Intermediates', 'Fertilisers', 'Polymers'],
  power: ['Power', 'Energy Systems', 'Boilers', 'Thermal'],
  food: ['Foods', 'Dairy', 'Sugar Mills', 'Beverages'],
  pharma: ['Pharma', 'Life Sciences', 'Formulations', 'Biotech'],
  mining: ['Mining', 'Minerals', 'Cement', 'Coal Handling'],
  marine: ['Shipyard', 'Marine Works', 'Offshore', 'Dredging'],
  machinery: ['Engineering', 'Machines', 'Process Equipment', 'Fabricators'],
  trade: ['Trading', 'Industrial Supplies', 'Pump House', 'Valve Centre'],
};

export const FIRM_FORMS = ['Pvt Ltd', 'Ltd', 'LLP', 'and Sons', 'Works', 'Industries'];

/** Towns of prospects, with the area's state and the dialling code. */
export const TOWNS = [
  ['Mumbai', 'Maharashtra', '400', '22'],
  ['Pune', 'Maharashtra', '411', '20'],
  ['Nashik', 'Maharashtra', '422', '253'],
  ['Nagpur', 'Maharashtra', '440', '712'],
  ['Ahmedabad', 'Gujarat', '380', '79'],
  ['Vadodara', 'Gujarat', '390', '265'],
  ['Rajkot', 'Gujarat', '360', '281'],
  ['Indore', 'Madhya Pradesh', '452', '731'],
  ['New Delhi', 'Delhi', '110', '11'],
  ['Faridabad', 'Haryana', '121', '129'],
  ['Ludhiana', 'Punjab', '141', '161'],
  ['Kanpur', 'Uttar Pradesh', '208', '512'],
  ['Jaipur', 'Rajasthan', '302', '141'],
  ['Bengaluru', 'Karnataka', '560', '80'],
  ['Kochi', 'Kerala', '682', '484'],
  ['Chennai', 'Tamil Nadu', '600', '44'],
  ['Coimbatore', 'Tamil Nadu', '641', '422'],
  ['Hyderabad', 'Telangana', '500', '40'],
  ['Visakhapatnam', 'Andhra Pradesh', '530', '891'],
  ['Kolkata', 'West Bengal', '700', '33'],
  ['Jamshedpur', 'Jharkhand', '831', '657'],
  ['Bhubaneswar', 'Odisha', '751', '674'],
  ['Raipur', 'Chhattisgarh', '492', '771'],
  ['Guwahati', 'Assam', '781', '361'],
] as const;

export const STREETS = [
  'MIDC Phase II',
  'Industrial Estate',
  'GIDC Road',
  'Station Road',
  'Ring Road',
  'Trade Park',
  'Sector 18',
  'Bypass Road',
];

/** Titles by what people do, and the part they mostly play when something is bought. */
export const POSTS: readonly (readonly [
  ContactsRow['contact_function'],
  readonly string[],
  ContactsRow['buying_role'],
])[] = [
  ['purchasing', ['Purchase Manager', 'Senior Buyer', 'Head of Procurement', 'Purchase Executive'], 'decision_maker'],
  ['engineering', ['Design Engineer', 'Chief Engineer', 'Process Engineer', 'Project Engineer'], 'influencer'],
  ['maintenance', ['Maintenance Manager', 'Plant Engineer', 'Utilities Head'], 'user'],
  ['projects', ['Project Manager', 'Contracts Manager', 'Package Engineer'], 'approver'],
  ['quality', ['Quality Manager', 'Inspection Engineer'], 'influencer'],
  ['finance', ['Accounts Manager', 'Finance Controller'], 'gatekeeper'],
  ['logistics', ['Stores Manager', 'Logistics Executive'], 'user'],
  ['management', ['Managing Director', 'General Manager', 'Works Manager'], 'approver'],
];

/** Makers with whom offers compete; invented. */
export const COMPETITORS = [
  'Hydrovane',
  'Kestrel Pumps',
  'Nordvalve',
  'Parivartan Flow',
  'Aquatron',
  'Sterling Actuation',
  'Valvecraft',
  'Minar Pumps',
];

export const FLUIDS = [
  'raw water',
  'demineralised water',
  'cooling water',
  'boiler feed water',
  'condensate',
  'caustic soda 30 %',
  'sulphuric acid 70 %',
  'thermic oil',
  'furnace oil',
  'slurry 12 %',
  'sea water',
  'molasses',
  'ethanol',
  'brine',
  'steam 10 bar',
];
