/// Countries with their people, their capitals and other names that stand for them: a line a country.
///
/// A name that two countries share (عمان, Amman and Oman) is not listed.
enum Countries {
  static let names = GazetteerComparison.table(lines)

  private static let lines = """
    Afghanistan, Afghan, Afghans, Kabul, أفغانستان, أفغاني, أفغانية, أفغان, كابول, كابل
    Albania, Albanian, Tirana, ألبانيا, ألباني, ألبانية, تيرانا
    Algeria, Algerian, Algerians, Algiers, الجزائر, جزائري, جزائرية, جزائريين
    Angola, Angolan, Luanda, أنغولا, أنغولي, لواندا
    Argentina, Argentine, Argentinian, Buenos Aires, الأرجنتين, أرجنتيني, أرجنتينية, بوينس آيرس
    Armenia, Armenian, Yerevan, أرمينيا, أرميني, أرمينية, أرمن, يريفان
    Australia, Australian, Australians, Canberra, أستراليا, أسترالي, أسترالية, كانبيرا
    Austria, Austrian, Vienna, النمسا, نمساوي, نمساوية, فيينا
    Azerbaijan, Azerbaijani, Baku, أذربيجان, أذربيجاني, أذري, باكو
    Bahrain, Bahraini, Manama, البحرين, بحريني, بحرينية, المنامة
    Bangladesh, Bangladeshi, Dhaka, بنغلاديش, بنغالي, دكا
    Belarus, Belarusian, Minsk, بيلاروس, روسيا البيضاء, بيلاروسيا, بيلاروسي, مينسك
    Belgium, Belgian, Brussels, بلجيكا, بلجيكي, بلجيكية, بروكسل
    Bolivia, Bolivian, بوليفيا, بوليفي
    Bosnia, Bosnian, Sarajevo, البوسنة, بوسني, سراييفو
    Brazil, Brazilian, Brazilians, البرازيل, برازيلي, برازيلية, برازيليا
    Bulgaria, Bulgarian, Sofia, بلغاريا, بلغاري, صوفيا
    Burundi, Burundian, Bujumbura, بوروندي, بوجومبورا
    Cambodia, Cambodian, كمبوديا, كمبودي
    Cameroon, Cameroonian, Yaoundé, الكاميرون, كاميروني, ياوندي
    Canada, Canadian, Canadians, Ottawa, كندا, كندي, كندية, أوتاوا
    Chad, Chadian, تشاد, تشادي, نجامينا
    Chile, Chilean, Santiago, شيلي, تشيلي, شيلية, سانتياغو
    China, Chinese, Beijing, PRC, الصين, صيني, صينية, صينيين, بكين, بيجين
    Colombia, Colombian, Bogotá, كولومبيا, كولومبي, كولومبية, بوغوتا
    Croatia, Croatian, Zagreb, كرواتيا, كرواتي, زغرب
    Cuba, Cuban, Havana, كوبا, كوبي, كوبية, هافانا
    Cyprus, Cypriot, Nicosia, قبرص, قبرصي, قبرصية, نيقوسيا
    Denmark, Danish, Copenhagen, الدنمارك, دنماركي, دنماركية, كوبنهاغن
    Ecuador, Ecuadorian, Quito, إكوادور, إكوادوري, كيتو
    Egypt, Egyptian, Egyptians, Cairo, مصر, مصري, مصرية, مصريين, القاهرة
    Eritrea, Eritrean, Asmara, إريتريا, إريتري, أسمرة
    Estonia, Estonian, إستونيا, إستوني
    Ethiopia, Ethiopian, Addis Ababa, إثيوبيا, إثيوبي, إثيوبية, أديس أبابا
    Finland, Finnish, Helsinki, فنلندا, فنلندي, هلسنكي
    France, French, Paris, فرنسا, فرنسي, فرنسية, فرنسيين, باريس
    Germany, German, Germans, Berlin, ألمانيا, ألماني, ألمانية, ألمان, برلين
    Ghana, Ghanaian, Accra, غانا, غاني, أكرا
    Greece, Greek, Greeks, Athens, اليونان, يوناني, يونانية, أثينا
    Haiti, Haitian, هايتي, هايتية
    Hungary, Hungarian, Budapest, المجر, هنغاريا, مجري, هنغاري, بودابست
    Iceland, Icelandic, أيسلندا, أيسلندي
    India, Indian, Indians, New Delhi, Delhi, الهند, هندي, هندية, هنود, نيودلهي, دلهي
    Indonesia, Indonesian, Jakarta, إندونيسيا, إندونيسي, إندونيسية, جاكرتا
    Iran, Iranian, Iranians, Tehran, إيران, إيراني, إيرانية, إيرانيين, طهران
    Iraq, Iraqi, Iraqis, Baghdad, العراق, عراقي, عراقية, عراقيين, بغداد
    Ireland, Irish, Dublin, أيرلندا, إيرلندا, أيرلندي, إيرلندي, دبلن
    Israel, Israeli, Israelis, Jerusalem, Tel Aviv, إسرائيل, إسرائيلي, إسرائيلية, إسرائيليين, القدس, تل أبيب
    Italy, Italian, Italians, Rome, إيطاليا, إيطالي, إيطالية, إيطاليين, روما
    Japan, Japanese, Tokyo, اليابان, ياباني, يابانية, طوكيو
    Jordan, Jordanian, Jordanians, Amman, الأردن, أردني, أردنية, أردنيين
    Oman, Omani, Muscat, عماني, عمانية, مسقط
    Kazakhstan, Kazakh, كازاخستان, كازاخستاني, أستانا
    Kenya, Kenyan, Kenyans, Nairobi, كينيا, كيني, كينية, نيروبي
    Korea, Korean, Koreans, Seoul, Pyongyang, كوريا, كوري, كورية, سيول, بيونغ يانغ
    Kuwait, Kuwaiti, الكويت, كويتي, كويتية
    Lebanon, Lebanese, Beirut, لبنان, لبناني, لبنانية, لبنانيين, بيروت
    Libya, Libyan, Libyans, Tripoli, ليبيا, ليبي, ليبية, طرابلس
    Lithuania, Lithuanian, ليتوانيا, ليتواني
    Malaysia, Malaysian, Kuala Lumpur, ماليزيا, ماليزي, ماليزية, كوالالمبور
    Mauritania, Mauritanian, Nouakchott, موريتانيا, موريتاني, نواكشوط
    Mexico, Mexican, Mexicans, المكسيك, مكسيكي, مكسيكية
    Morocco, Moroccan, Moroccans, Rabat, المغرب, مغربي, مغربية, الرباط
    Mozambique, Mozambican, Maputo, موزامبيق, موزامبيقي, مابوتو
    Myanmar, Burma, Burmese, ميانمار, بورما, بورمي
    Nepal, Nepalese, Kathmandu, نيبال, نيبالي, كاتماندو
    Netherlands, Dutch, Holland, Amsterdam, The Hague, هولندا, هولندي, هولندية, أمستردام, لاهاي
    Nigeria, Nigerian, Nigerians, Abuja, Lagos, نيجيريا, نيجيري, نيجيرية, أبوجا, لاغوس
    Norway, Norwegian, Oslo, النرويج, نرويجي, نرويجية, أوسلو
    Pakistan, Pakistani, Pakistanis, Islamabad, باكستان, باكستاني, باكستانية, إسلام آباد
    Palestine, Palestinian, Palestinians, فلسطين, فلسطيني, فلسطينية, فلسطينيين, فلسطينيون
    Philippines, Philippine, Filipino, Manila, الفلبين, فلبيني, فلبينية, مانيلا
    Poland, Polish, Warsaw, بولندا, بولندي, بولندية, وارسو
    Portugal, Portuguese, Lisbon, البرتغال, برتغالي, برتغالية, لشبونة
    Qatar, Qatari, Doha, قطر, قطري, قطرية, الدوحة
    Romania, Romanian, Bucharest, رومانيا, روماني, رومانية, بوخارست
    Russia, Russian, Russians, Moscow, Kremlin, روسيا, الاتحاد الروسي, روسي, روسية, روس, موسكو, الكرملين
    Rwanda, Rwandan, Kigali, رواندا, رواندي, كيغالي
    Saudi Arabia, Saudi, Saudis, Riyadh, السعودية, سعودي, سعوديين, الرياض
    Senegal, Senegalese, Dakar, السنغال, سنغالي, داكار
    Serbia, Serbian, Serb, Belgrade, صربيا, صربي, صرب, بلغراد
    Singapore, Singaporean, سنغافورة, سنغافوري
    Somalia, Somali, Mogadishu, الصومال, صومالي, صومالية, مقديشو
    South Africa, South African, Pretoria, جنوب أفريقيا, جنوب إفريقيا, جنوب أفريقي, بريتوريا
    Spain, Spanish, Madrid, إسبانيا, إسباني, إسبانية, مدريد
    Sri Lanka, Sri Lankan, Colombo, سري لانكا, سريلانكا, كولومبو
    South Sudan, South Sudanese, Juba, جنوب السودان, جوبا
    Sudan, Sudanese, Khartoum, السودان, سوداني, سودانية, الخرطوم
    Sweden, Swedish, Stockholm, السويد, سويدي, سويدية, ستوكهولم
    Switzerland, Swiss, سويسرا, سويسري, سويسرية
    Syria, Syrian, Syrians, Damascus, سوريا, سورية, سوري, سوريين, سوريون, دمشق
    Tanzania, Tanzanian, تنزانيا, تنزاني
    Thailand, Thai, Bangkok, تايلاند, تايلندا, تايلاندي, بانكوك
    Tunisia, Tunisian, Tunisians, Tunis, تونس, تونسي, تونسية, تونسيين
    Turkey, Turkish, Türkiye, Ankara, تركيا, تركي, تركية, أنقرة
    Uganda, Ugandan, Kampala, أوغندا, أوغندي, كمبالا
    Ukraine, Ukrainian, Ukrainians, Kyiv, Kiev, أوكرانيا, أوكراني, أوكرانية, كييف
    United Arab Emirates, UAE, Emirati, Abu Dhabi, Dubai, الإمارات, إماراتي, إماراتية, أبو ظبي, أبوظبي, دبي
    United Kingdom, UK, U.K, Britain, Great Britain, British, Britons, London, المملكة المتحدة, بريطانيا, \
    بريطاني, بريطانية, بريطانيين, لندن
    United States, US, U.S, USA, U.S.A, American, Americans, Washington, White House, الولايات المتحدة, أمريكا, \
    أميركا, أمريكي, أميركي, أمريكية, أميركية, أمريكيين, أميركيين, واشنطن, البيت الأبيض
    Venezuela, Venezuelan, Caracas, فنزويلا, فنزويلي, كاراكاس
    Viet Nam, Vietnam, Vietnamese, Hanoi, فيتنام, فييت نام, فيتنامي, فيتنامية, هانوي
    Yemen, Yemeni, Yemenis, Sanaa, Sana'a, Aden, اليمن, يمني, يمنية, يمنيين, صنعاء, عدن
    Zimbabwe, Zimbabwean, Harare, زمبابوي, زيمبابوي, هراري
    """
}
