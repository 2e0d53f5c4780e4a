"""Topics as people call them, in each language of the interface. Not here: other names (`engine.explain`)."""

from collections.abc import Mapping
from types import MappingProxyType

TOPIC_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "nl": {
            "parkeren": "parkeren",
            "verkeer-wegen": "verkeer en wegen",
            "afval": "afval",
            "openbaar-groen": "openbaar groen",
            "straatverlichting": "straatverlichting",
            "overlast": "overlast",
            "burgerzaken": "burgerzaken",
            "belastingen": "belastingen",
            "werk-inkomen": "werk en inkomen",
            "zorg-wmo-jeugd": "zorg, Wmo en jeugd",
            "wonen-bouwen": "wonen en bouwen",
            "evenementen-vrijetijd": "evenementen en vrije tijd",
            "ondernemen-horeca": "ondernemen en horeca",
            "veiligheid-crisis": "veiligheid en crisis",
            "bestuur-participatie": "bestuur en participatie",
            "toerisme-citymarketing": "toerisme en citymarketing",
            "website-dienstverlening": "website en dienstverlening",
            "overig": "overig",
        },
        "en": {
            "parkeren": "parking",
            "verkeer-wegen": "traffic and roads",
            "afval": "waste",
            "openbaar-groen": "public green",
            "straatverlichting": "street lighting",
            "overlast": "nuisance",
            "burgerzaken": "civil affairs",
            "belastingen": "taxes",
            "werk-inkomen": "work and income",
            "zorg-wmo-jeugd": "care and youth",
            "wonen-bouwen": "housing and building",
            "evenementen-vrijetijd": "events and leisure",
            "ondernemen-horeca": "business and bars",
            "veiligheid-crisis": "safety and crisis",
            "bestuur-participatie": "government and participation",
            "toerisme-citymarketing": "tourism and city marketing",
            "website-dienstverlening": "website and service",
            "overig": "other",
        },
    }
)
